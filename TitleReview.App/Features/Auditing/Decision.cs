using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Auditing;

/// <summary>What came of one step on one case, before anything is saved: refused, or taken in the context and ready to be saved, alone or together with others.</summary>
/// <param name="AskAgain">To be asked when nobody else may write; null where there is nothing to ask.</param>
internal sealed record Decision(Verdict WhyNot, Func<Task<Verdict>>? AskAgain = null);
