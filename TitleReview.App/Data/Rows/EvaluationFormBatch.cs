using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「评审表生成进度」. The numbers are stored.</summary>
public enum EvaluationFormBatchState
{
    /// <summary>正在生成</summary>
    Running = 1,

    /// <summary>已停止</summary>
    Stopped = 2,

    /// <summary>已完成</summary>
    Done = 3,
}

/// <summary>「成批生成评审表」 of one notice: whoever holds the lease goes on with it.</summary>
public sealed class EvaluationFormBatch : IVersioned
{
    public NoticeId Notice { get; init; }

    public EvaluationFormBatchState State { get; set; }

    /// <summary>Address of this application, for the code on the paper.</summary>
    public required string Site { get; set; }

    /// <summary>Who has it now; null: nobody.</summary>
    public Guid? Lease { get; set; }

    /// <summary>UTC, of the machine's own clock.</summary>
    public DateTime LeaseEndsAt { get; set; }

    public PersonId StartedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>Why it stopped by itself; empty: it did not.</summary>
    public string Problem { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>「评审表没有生成的原因」: the batch went on with the others; the next one tries anew.</summary>
public sealed class EvaluationFormProblem
{
    public CaseId Case { get; init; }

    public required string Sentence { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}
