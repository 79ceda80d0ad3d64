using TitleReview.Core.Kernel;

namespace TitleReview.Core.Notices;

/// <summary>「申报尚未开始」.</summary>
public sealed record ApplicationsNotOpen(TimeWindow Window, Citation Clause)
    : Refusal($"网上申报时间为{Window}，现在尚未开始，请届时提交。", Clause);

/// <summary>「申报已经截止」.</summary>
public sealed record ApplicationsClosed(TimeWindow Window, Citation Clause)
    : Refusal($"网上申报时间为{Window}，现已截止，逾期不予受理。", Clause);

/// <summary>「缴费时间不在规定时间内」.</summary>
public sealed record PaymentOutsideWindow(TimeWindow Window, DateTime PaidAtBeijing, Citation Clause)
    : Refusal($"缴费时间为{Window}，收据上的缴费时间是{ChineseDate.Of(PaidAtBeijing)}，不在规定时间内，不予受理。", Clause);

/// <summary>「未在规定时间内缴费」.</summary>
public sealed record NotPaidInTime(TimeWindow Window, Citation Clause)
    : Refusal($"未在规定时间内缴费：缴费时间为{Window}，现已截止，逾期不予受理。", Clause);

/// <summary>「未在规定时间内申报」.</summary>
public sealed record NotSubmittedInTime(TimeWindow Window, Citation Clause)
    : Refusal($"未在规定时间内完成申报：网上申报时间为{Window}，现已截止，逾期不予受理。", Clause);

/// <summary>「纸质材料报送时间不在规定时间内」.</summary>
public sealed record PaperOutsideWindow(TimeWindow Window, DateOnly ReceivedOn, Citation Clause)
    : Refusal($"纸质材料报送时间为{Window}，收到日期是{ChineseDate.Of(ReceivedOn)}，不在规定时间内，逾期不予受理。", Clause);
