export { annotationActions } from './codeActions';
export { annotationCard } from './cards';
export { annotationDiagnostics } from './diagnostics';
export type { ArticleAnnotations } from './facts';
export { fileDiagnostics } from './fileDiagnostics';
export { annotationView, formatViews, layerViews, suppressionView, wordsOf } from './views';
