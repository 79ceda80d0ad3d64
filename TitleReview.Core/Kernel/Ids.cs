namespace TitleReview.Core.Kernel;

/// <summary>A person who signs in.</summary>
public readonly record struct PersonId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「单位」: an organisation in the tree: unit, agency, bureau, committee office.</summary>
public readonly record struct OrganisationId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「评审通知」: one annual notice.</summary>
public readonly record struct NoticeId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「申报」: one application of one person under one notice.</summary>
public readonly record struct CaseId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>One uploaded page of evidence.</summary>
public readonly record struct PageId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「盲评件」: a sealed submission. Drawn at random, so that it says nothing of the case.</summary>
public readonly record struct BlindId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「评审任务」: one sealed submission in one expert's queue.</summary>
public readonly record struct TaskId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「任职资格文件」: one issued approval document.</summary>
public readonly record struct DocumentId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「入库专家」: one expert in the pool of one committee's office.</summary>
public readonly record struct ExpertId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「评审委员会」: one committee in the register, through all versions of its registration.</summary>
public readonly record struct CommitteeId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「抽取」: one draw of experts, or of those who defend from afar.</summary>
public readonly record struct DrawId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「票箱」: one vote on one case or a list of them.</summary>
public readonly record struct BallotBoxId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「评审会」: one meeting of a committee, on one day or several.</summary>
public readonly record struct MeetingId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「赋分表版本」: one version of the scoring table of one committee.</summary>
public readonly record struct ScoreTableId(Guid Value) { public override string ToString() => Value.ToString("N"); }

/// <summary>「答辩场次」: one panel in one room on one day.</summary>
public readonly record struct DefenceSessionId(Guid Value) { public override string ToString() => Value.ToString("N"); }
