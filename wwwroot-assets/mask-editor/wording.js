export const kindLabel = (kinds, kind) => kinds.find(known => known.kind === kind)?.label ?? kind;

export const place = box => `左上 ${box.x}, ${box.y}，宽 ${box.w}，高 ${box.h}`;

export const describe = (box, position, kinds) => `第${position + 1}个遮盖框，${kindLabel(kinds, box.kind)}，${place(box)}`;

export const count = boxes => boxes.length === 0 ? '没有遮盖框' : `共 ${boxes.length} 个遮盖框`;

export const describeSuggestion = (box, position, all, kinds) =>
  `第${position + 1}处建议，共 ${all} 处，${kindLabel(kinds, box.kind)}，${place(box)}，按 A 采用，按 X 忽略`;

export const countSuggestions = all => all === 0 ? '建议都已处理' : `还有 ${all} 处建议`;

export const canvasName = readOnly => readOnly
  ? '页面图片，只能查看。按 Tab 逐个查看遮盖框。'
  : '页面图片。拖动画遮盖框；或按回车在中间新建一个，再用方向键移动，按住 Alt 用方向键改大小。';

export const HELP = [
  ['拖动', '画遮盖框；拖已有的框可以移动，拖框边的小方块可以改大小'],
  ['回车', '在画面中间新建一个遮盖框'],
  ['Tab', '逐个选中遮盖框'],
  ['方向键', '移动选中的框，按住 Shift 每次 10 像素；按住 Alt 改大小'],
  ['虚线框', '系统建议遮盖的地方，采用后才会遮盖：单击采用，拖动改成自己的框，单击旁边的 × 忽略；也可以按 Tab 选中后按 A（或回车）采用、按 X 忽略'],
  ['Y  F  N', '回答“是”、回答“否”、到下一个未回答的页'],
  ['Delete', '删除选中的框；Ctrl+D 复制一个'],
  ['Ctrl+Z', '撤销；Ctrl+Y 重做'],
  ['+ − 0', '放大、缩小、看整页；也可以按住 Ctrl 滚动滚轮，或用两指捏合'],
  ['空格＋拖动', '移动画面；也可以滚动滚轮，或用两指拖动'],
  ['Esc', '取消正在画的框，或取消选中'],
];
