using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>Takes back a sealed scan: the pages of publicity and of the opinion can do it, and know nothing of how evidence is kept.</summary>
public delegate Task<Verdict> RemoveSealedScan(CaseId file, PageId page);
