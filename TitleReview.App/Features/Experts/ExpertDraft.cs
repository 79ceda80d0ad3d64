using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

/// <summary>What a page binds to while somebody types.</summary>
public sealed class ExpertDraft
{
    public string Name { get; set; } = "";

    public string IdNumber { get; set; } = "";

    public string Ethnicity { get; set; } = "";

    public string UnitName { get; set; } = "";

    public string UnitPost { get; set; } = "";

    public string Series { get; set; } = "";

    public string Specialty { get; set; } = "";

    public string Post { get; set; } = "";

    public string Title { get; set; } = "";

    public TitleLevel? Level { get; set; }

    public DateOnly? TitleSince { get; set; }

    public string Phone { get; set; } = "";

    public bool IsLeader { get; set; }

    public bool IsRetired { get; set; }

    public bool IsMainSeries { get; set; } = true;

    public string Honour { get; set; } = "";

    public string OverrideReason { get; set; } = "";

    public string Remark { get; set; } = "";

    public static ExpertDraft Of(ExpertForm form) => new()
    {
        Name = form.Name,
        IdNumber = form.IdNumber,
        Ethnicity = form.Ethnicity,
        UnitName = form.UnitName,
        UnitPost = form.UnitPost,
        Series = form.Series,
        Specialty = form.Specialty,
        Post = form.Post,
        Title = form.Title,
        Level = form.Level,
        TitleSince = form.TitleSince,
        Phone = form.Phone,
        IsLeader = form.IsLeader,
        IsRetired = form.IsRetired,
        IsMainSeries = form.IsMainSeries,
        Honour = form.Honour,
        OverrideReason = form.OverrideReason,
        Remark = form.Remark,
    };

    public ExpertForm Form => new(
        Name, IdNumber, Ethnicity, UnitName, UnitPost, Series, Specialty, Post, Title, Level, TitleSince, Phone, IsLeader, IsRetired, IsMainSeries, Honour, OverrideReason, Remark);
}
