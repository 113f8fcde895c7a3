// Written by scripts/forenames.mjs, which names the source (CC0). Lower case, without accents; names of both men and women are left out.

export const FEMALE_FORENAMES = `
  aada aadhya aarya aasha abigail ada adela adele aditi adriana agatha agnes agustina aicha aikaterini aino aisha aisyah aitana ajda
  ajla alanoud alberte aleksandra alessia alexandra alexandria alice alicia alicja alina aline alisa alise alison aliya allison alma
  althea alysha amahle amaia amal amalie amanda amara amaris amayra ambar amber ambra ambre amelia amelija amelja amina aminata amira
  amy ana anahit anastasia anastasija anastasiya andreea androula ane angela angeliki angelina angeline angie anita anjali ann anna
  annabel anne annelie annette annie anohito antonella antonia anzu aoife april aria ariana arianna arlene armine arpi aruuke aruuzat
  asel asemahle ashley ashraqat asilim asiya asja asmita assia asta astrid asya audrey aurora ava aviana avigail awa aya ayala ayalah
  ayesha aygun ayim ayla aylin ayra aysa ayse aysel ayzere azaria azariah azra baran barbara barbare bayarmaa beatrice beatriz becky
  belinda bella benazir benedita bernadette beth bethany betty beverly bianca biljana binita bintou birgit bisera bismah bogdana
  boglarka bolormaa bonnie brenda brianna bridget brigitte brittany camila camilla camille carla carly carmen carol carole carolina
  caroline carolyn catalina catherine cathy cecilia celeste celia celine charlotte chedeline chelsea cheryl chidinma chloe christa
  christina christine cindy claire clara claudia colleen concepcion connie constance cora cordelia corinne courtney crystal cynthia
  daisy dalal dalila daniela danielle danna daphne daria darija darta dawn debbie deborah debra defne deirdre delfina delia denise
  dhia diana diane dianne dimitra djeneba doha dolores donna dora doreen doris dorothy dragana dunja eabha ecrin edith eevi eileen
  eisha elaine eleanor elena elene eleni elif elija elisa elisabeth elise eliska eliza elizabeth elizaveta ella ellen elli ellie elsa
  elsie elza ema embla emelia emely emilia emilija emiliya emily emine emma erica erika erin esma esperanza esther ethel eva eve
  evelina evelyn evie eylul faith fajr fanta farah farida farrah farzana fatemeh fatima fatin fatma fatoumata felicity fernanda fiadh
  fiona florence fozia frances francesca francisca freja freya frida frieda gabija gabriela gabrielle gail gamalat gamila gayane
  gemma georgia georgina geraldine gertrude gianna gillian gina ginevra ginger giorgia gita giulia gladys glenda gloria gogo golda
  googoosh gordana grace greta gretchen guadalupe gunay gunel gwen habiba hadicha hana hanna hannah harper harriet haruna hasmik
  hasnaa hatice hawa hazel heather heidi heikapu helen helena helga helma helmi henrietta hessa hilary hilda hillary himari hina
  hinano hinata hoda holly hosna hosniya hur hussa iben ida imelda imene iminathi imogen inaya inci indira ines inez ingrid ioanna
  irati irene irina iris irma isabel isabella isabelle isidora isla islande ivaana ivalu ivana ivy izaro jacinda jackie jacqueline
  jade jana jane janet janice jasmine jeanette jeanne jelena jenna jennifer jenny jessica jill jiya joan joanna joanne jocelyn jori
  josefa josephine jouri jovana joy joyce juana juanita judeline judith judy julia juliana julie juliet julieta juliette julija june
  justine kabita kadiatou kaia kamala kamile karen karima karin karine karla karolina kate katerina katherine kathleen kathryn kathy
  katie katja katla katrina kay kayla keira kerstin khadije khawla khongordzol kiara kirsten klea konstantina konul kora kristen
  kristin kristina ksenija kyra kyriaki laia laila lamija lana lara latifa laura lauren laurie layla lea leah leandra leen leila leja
  lejla lena leni lenna lenore leonor lesedi leticia leyla lia lian lianne lidia liepa lile lili lilien lilit lilja lillian lillie
  lilly lily lin lina linda lisa lisakhanya liv livia liz liza ljiljana lois loretta lorraine louise lovelie lovely luana lucia
  luciana lucija lucille lucinda lucy ludovica lukne lulwa luna lur lusine lydia lyn lyna lynn mabel maddi madeleine madeline madina
  maeva maeve maggie maha maia maite maja malak malala malek malen malu mandy maneh manuela marcia mareva margaret margarida
  margarita margot mari maria mariam mariami mariana marianne marie marija marilyn marina marissa mariya marjorie marlene marta
  martha martina marwa mary marya maryam maryja masa matilda matilde matthildur maud maureen maxine maya maysoun meera meg megan
  meghan mehar mei melania melanie melina melinda melisa melissa mercedes meredith meriem merjem mersana meryem meryl mia michelle
  mila milagrosa milana mildred milena milica millicent millie minnie mio mira miranda miriam mirjana mirlande moea moeata moira
  molly mona monica monique muriel myra myrlande nada nadia nahia nancy naomi nare narine natalia natalie natalija natasha nathalie
  naura naya nehir nela nellie nesreen neza ngozi nia niamh nicole niharika nika nikol nilay nina nivi niviaq noemi noor nora norma
  nouf nour nur nuray nurul nutsa odval oisha oleksandra olga olive olivia oliwia ona oprah oumou oyunbileg pamela panagiota paneeraq
  paninnguaq paraskevi pari patricia patricija patsy patti paula pauline pearl peggy penelope penny petra phoebe phyllis pipaluk
  poema pola polina polly princess priscilla priti priya puteri rabina rachel radmila ramona rania raquel raya rayana rebecca reem
  reema regina rei reina renata rethabile rhonda ria riko rin rita roberta roghayyeh ronja rosa rosalind rosalynn rose rosemary rosie
  rosmery rowan roxana roxanne ruby ruoxi ruth saar sabrina safija safiya saga sahar sakeena sakineh sakura saliha sally salma salome
  sama samantha samira sandra sara sarah selena selma serena serife sesili sevda sevinj shahd shaikha shaimaa shams sharon shayma
  sheila shelley sherifa sherry shirin shirley shristi sienna silvia simona simone siobhan sita siti snezana sobia sofi sofia sofie
  sofija sofiya soley solja solomiya somayyeh sonia sonja sophia sophie soraya stacey stella stephanie sue suha sultan sumayah sunita
  susan susanna susanne suzana suzanne svetlana sylvia tamar tamara tammy tanya tara tarana tarita tatiana teodora teresa tereza tess
  tessa teura thandiwe thelma theresa tiare tiffany tina titaina titaua tomyris trinidad tuleen uiloq ulrike ursula uta vaea
  valentina valeria valerie vamika vanessa var varvara vasiliki vasilisa venla vera veronica veronika vesna victoria viktoria
  viktorie viktoriya viola violet violeta virginia vita vittoria vivian vusala wanda wanjiru wateen wendy whitney widelene willow
  wilma winifred ximena xinyi xiomara yara yasmin yasmine yasna yekaterina yelena yeva yihan yimo yinuo yoana yoko yolanda yua yuina
  yulia yuna yutong yuxi yvette yvonne zahra zainab zala zara zehra zeinab zelda zeynab zeynep zihan zina zoe zofia zumra zuzanna`;

export const MALE_FORENAMES = `
  aarav aariz aaron abbas abd abdallah abdelkader abdoulaye abdul abdulaziz abdulla abdullah abdullo abdulrahman abel abiy abraham
  abubakr abulfazl adam adama adin adolf adomas adrian adrians afonso agustin ahmad ahmed ahmet aidan aiden aimar aisultan aiur aksel
  alan alastair albert aldiyar alejandro aleks aleksandar aleksander aleksandr aleksandre alessandro alex alexander alexandru alexei
  alexey alfie alfred ali alikhan alinur allan allen alparslan alteo alvaro alvin amar ambrose amine amir ammar anar anders andre
  andreas andrei andrej andrew andria andrias andriy andy angelo angus anil anthony antoine anton antoni antonio antony aoi aputsiaq
  aras archibald archie areg areni ari ariel arjun arman armen arnold aron art artem arthur artiom artur artyom arvind ashok ashot
  athanasios atlas august augustus ayoub aziz bader bakary bandar banele barack barry bartholomew bashar basil bautista ben benas
  bence benedict benicio benjamin benny bernard bernie berrdo bert beshoi bibek biel bilal bill billy bishal bob bobby bogdan boris
  brad bradley brahim brendan brett brian bruce bruno bryan byron calvin carl carlos cecil cedric cesar chad charbel charles charlie
  chester chidi chris christian christoph christopher christos chuck chuluun cillian ciro clarence claude clayton clement cliff
  clifford clint clive clyde colin conor conrad craig curt curtis cyril cyrus dale damian damien damjan dan danel daniel daniels
  daniil danijel danny danylo daris darrell darren darryl dave davi david davit davud dean dejan demetre denis dennis derek desmond
  dhruv dick diego dieter dimitar dimitri dimitrios dion dirk djamel dmitri dmitry dmytro domingo dominic dominik dominykas don
  donald doug douglas dragan duarte duncan dusan dustin dwight dylan dyllan dzan earl eddie edgar edmund edoardo edouard eduardo
  edward edwin eeli egon eino eitan eithan elchin elias elie elijah eliot elliott elmar elmer elnur elon elshan elyas eman emeka emil
  emiliano emils emir emmanuel enrique eric erich erik ernest ernesto ernst erwin ethan eugene evan evens everett evgeny eymen
  ezekiel fabian fadi fahad fahd faisal felipe felix ferdinand fernando ferndo fidel filip finlay finn floyd fran francesco francisco
  franciszek franco francois frank franklin franz fred freddie frederick friedrich fritz fuma gabor gabriel gabriele gael gagik
  gareth garry gary gaspar gavin gene geoff geoffrey georg george georgi georgios gerald gerard gerhard geronimo gevorg gilbert gilli
  giorgi giovanni giuseppe glen glenn goktug goran gordon graham grant greg gregory guillermo gunther gus gustav gustavs guy habib
  haile halim hamid hamza hank hans haoran haoyu harald harold harraz harris harry haru haruma harun haruto harvey hasan hashem
  hassan hayk hector heinrich heitor helmut henri henrik henry herbert herkus herman hermann hideo hinato hiro hiroshi horace horst
  hossein hovhannes howard hubert hudson hugh hugo humphrey huseyin huseyn hussain hussein hydar ian ibai ibrahim igor iker ilgar
  ilija ilya iman imran inuk inunnguag inutsiaq ioane ioannis ion isaac isak ismael ismail itsuki ivan ivik izz jack jacob jacques
  jad jake jakob jakov jakub jakup jamal james jameson jamie jan jared jason javier jeff jeffrey jekabs jens jeremy jerome jeronimo
  jerry jesse jesus jim jimmy joachim joao joe joel joerg jogvan johan johann johannes john johnny jokubas jokull jon jonas jonathan
  jonathon jordi jorge jose josef joseph josh joshua josiah josip jovan juan jude juha julen jules julian julio junior jurgen justin
  kabir kai kairo kajus kaloyan kamal karam kareem kari karim karl karlis kathem kazi keanu keith ken kenji kenneth kenny kent keven
  kevin khaled khalid kiaan kiran kirollos kiwa klaus koa kofi konrad konstantin konstantinos krishna kurt kwame kwasi kyle lan lance
  larry lars laurence laurent lavi lawrence lazar leano leevi len leo leon leonard leonardo leonid leopold leordo leroy lev levente
  levi lewis liam linus lio lionel lloyd logan lorenzo louis lourenco lovro lubanzi luca lucas ludwig luigi luis luiz luka lukas luke
  luther lwandle mael mahamadou mahammad mahdi mahesh mahmoud maksim maksym malachi malcolm maligiaq malik malthe mamadou manaia
  manish manua manuel marama marc marcel marcell marco marcos marcus mario marios mark markas markel marko marks markus marshall
  marti martim martin marvin matas mate matei matej mateo mathew matias matija matt matteo matthew matthias mattia mattias matvey
  matyas maui maurice max maxim maximilian maximiliano mees mehdi mehmet melvin michael michail michal michalis miguel mihail mikael
  mikaere mikayel mike mikhail miki milan miles milos milton mina minato mingze minik mirac miroslav mitch mitchell moana modibo
  mohamed mohammad mohammed monte morris moses moussa muchen muhamad muhammad muhammed murad murray mustafa muyang mykhaylo nagi
  nagisa naim naranbaatar narek narendra nathan nathaniel neal ned neil nelio nelson nicholas nick nicolas niel niels nigel nik nikau
  nikita niko nikodem nikola nikolai nikolaos nikoloz nil nils noah noam noel nomaan norman norsaq nuka nurislam octavio ofentse
  oihan oisin oleg oleksandr oliver olivier olusegun omar omer onni oscar oskar osman oswald otto oumar owen pablo panagiotis paolo
  pascal patrick pau paul paulo pavel pedro percy petar pete peter peterson petr phil philip philippe phillip pierre piers piotr pol
  prakash prasert prem qasem qillaq quentin rachid rafael raj rajesh ralfs ralph ramazan ramesh ramon randall randolph randy raphael
  rashad rashid rasmus raul ravi ray raymond recep refael reginald relja ren rene rex reza rian ricardo riccardo rich richard rick
  ricky roan robert roberto roberts robin rod roderick rodney rodrigo roel roger rohan roko roland rolf roman ron ronald ronnie rory
  ross roy rudolf rudolph rudy rufus rupert russell ryan saddam said salik salman salvador samir samuel samvel samyar sanjay sanjiv
  santiago saqib scott sean sebastian sekou selim sem sergei sergey sergio seth shahem shahid shane shaun sheikh shivansh siddhartha
  sidney siegfried sigmund silvio simon siphosethu soma somboon somchai somporn somsak souleymane spencer stan stanislav stanley
  stefan stephane stephen steve steven stevenson stewart stig stuart suresh sven syed szymon tadhg taha taim takeshi tamatoa tapuarii
  tareq tariq tatsuki tayyip ted tehei teiki teiva teo teodor terence terry teva than thaniel theo theodor theodore thiago thomas
  tiago tigran tim timofey timothy tobias todd toivo tom tomas tommaso tommy tony travis trevor trondur tunar turki tyler ulloriaq
  ulrich umar umberto uri usman uwe vaino valdemar valentin valter vasileios vasilije vedant vernon vicente victor vijay vikram
  viktor vince vincent vinod viraj vitaly vladimir vladislav vladyslav vojtech volodymyr vugar vuk vusal wallace walter warren wassim
  wayne werner wesley wilbur wilfred wilhelm will willem william willie wilson winston wolfgang woodrow xavier yamato yasser yassin
  yehuda yichen yitzhak yize younes yousef yousouf youssef yuma yuri yusef yusif yusuf yuxuan yuze yves zachary zahid zahir zalan zan
  ziad zion zoran`;
