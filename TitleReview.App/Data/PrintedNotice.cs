using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Data;

/// <summary>「评审工作通知」 as it was published, to be printed. The room of the notices writes it; the room of the filing needs it.</summary>
public delegate Task<PrintedLetter> PrintedNotice(ReviewDb db, NoticeId notice, CancellationToken ct);
