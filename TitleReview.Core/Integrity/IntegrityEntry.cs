using TitleReview.Core.Kernel;

namespace TitleReview.Core.Integrity;

/// <summary>「诚信档案记录」: a decision of a person that bars a person or a unit.</summary>
/// <param name="Subject">Name of the person or unit, as printed.</param>
/// <param name="Decision">处理决定文号</param>
/// <param name="Source">The clause on which the decision rests.</param>
/// <param name="IsLifted">Lifted again, with a reason that the record keeps.</param>
public sealed record IntegrityEntry(string Subject, string Decision, BarredYears Years, Citation Source, bool IsLifted = false);
