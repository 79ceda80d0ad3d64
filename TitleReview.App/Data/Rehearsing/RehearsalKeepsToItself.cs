using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rehearsing;

public sealed record RehearsalKeepsToItself() : Refusal("您正在演练中，只能办理演练通知下的申报；这里要改动的是真实数据，没有保存。请先退出演练，再办理。");
