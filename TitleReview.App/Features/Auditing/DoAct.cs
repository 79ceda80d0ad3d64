using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Auditing;

/// <summary>How a panel of the case page has something done: the page says what came of it and reads the case anew.</summary>
/// <param name="done">What it says where it was done; empty: nothing.</param>
/// <returns>Whether it was done.</returns>
public delegate Task<bool> DoAct(Func<Task<Verdict>> act, string done);
