using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>Sets a page of evidence upright. The section of the form can do it, and so can the page where it is masked, which knows nothing of the other.</summary>
/// <param name="quarters">To the right; 3 is one to the left.</param>
/// <param name="clearsMasking">Said by somebody who was warned that boxes and answer will be gone.</param>
public delegate Task<Verdict> TurnEvidence(CaseId file, PageId page, int quarters, bool clearsMasking, int version);
