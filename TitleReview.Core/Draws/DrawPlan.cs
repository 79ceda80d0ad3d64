using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「抽取方案」: what the office decides before the pool is frozen.</summary>
/// <param name="Highest">Highest level that is reviewed; it decides the least number. Null: for a draw of those who defend.</param>
/// <param name="UnitCap">Most members of one unit; 0: no limit.</param>
/// <param name="OwnUnit">Key of the unit that reviews itself; empty: none.</param>
/// <param name="LoadCap">Who has served so often already is left out; 0: nobody is.</param>
/// <param name="LeavesOutRecused">Whether who has to withdraw from any application is left out.</param>
/// <param name="Unavailable">Keys of those who said beforehand that they cannot come.</param>
public sealed record DrawPlan(
    string Title, IReadOnlyList<PlannedGroup> Groups, IReadOnlyList<PlannedSource> Sources, TitleLevel? Highest, int UnitCap, string OwnUnit, int LoadCap,
    bool LeavesOutRecused, IReadOnlyList<string> Unavailable);

/// <summary>「方案中的分组」.</summary>
/// <param name="Specialties">Who of these is of this group; empty, in a plan of one group: everybody.</param>
public sealed record PlannedGroup(string Name, int Seats, int Alternates, IReadOnlyList<string> Specialties);

/// <summary>「方案中的种子来源」.</summary>
/// <param name="NotBefore">Beijing time at which a public result is drawn; null: known only when it is thrown or opened after freezing.</param>
public sealed record PlannedSource(SourceKind Kind, string Name, DateTime? NotBefore);
