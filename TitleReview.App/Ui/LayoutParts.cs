namespace TitleReview.App.Ui;

/// <summary>What the frame of every page shows but this room may not know: components of the features.</summary>
/// <param name="Menu">The menu of the signed-in person's roles.</param>
/// <param name="Rehearsal">Says on every page of whoever rehearses that he does.</param>
/// <param name="Clock">The visible demo clock; null outside Development.</param>
public sealed record LayoutParts(Type Menu, Type Rehearsal, Type? Clock);
