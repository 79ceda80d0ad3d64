using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>「操作」: one row of the role × state matrix: who may run a use case, and on cases in which stages.</summary>
/// <param name="Name">The use case's type name.</param>
/// <param name="Roles">Any one of these; empty: every registered person.</param>
/// <param name="Stages">Stages in which it may be run on a case; null where it is not about one case.</param>
/// <param name="Act">The step of the stage map that it takes; it says which of the roles acts at which stage. Null where none is taken.</param>
/// <param name="Towards">The step that it prepares without taking it: at each stage it is open to the role that takes that step, and to no other.</param>
public sealed record Operation(string Name, string Title, IReadOnlyList<Role> Roles, IReadOnlyList<Stage>? Stages, Act? Act = null, Act? Towards = null);
