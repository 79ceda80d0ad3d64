using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「后果」: one thing that a dangerous act will do, said before it is confirmed.</summary>
/// <param name="Clause">The clause that makes it so; null where plain sense does.</param>
public sealed record Consequence(string Sentence, Citation? Clause = null);
