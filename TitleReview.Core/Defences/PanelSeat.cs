using TitleReview.Core.Kernel;

namespace TitleReview.Core.Defences;

/// <summary>「答辩组成员」.</summary>
/// <param name="Name">For the office's eyes.</param>
public sealed record PanelSeat(PersonId Person, string Name, bool IsHead);
