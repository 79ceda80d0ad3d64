using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「收款信息」 of an office, as its finance room has set it.</summary>
public sealed class FeeAccount : IVersioned
{
    public OrganisationId Office { get; init; }

    public required string Payee { get; set; }

    /// <summary>What the QR code on slips holds; empty: none is printed.</summary>
    public required string QrContent { get; set; }

    public int Version { get; set; }
}

/// <summary>「缴费截止日期」 that an office has set for a notice which names none.</summary>
public sealed class FeeDeadline : IVersioned
{
    public NoticeId Notice { get; init; }

    public DateOnly PayBy { get; set; }

    public int Version { get; set; }
}
