using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

public sealed record NoticeDrawsNobody(Citation Source) : Refusal("这份评审通知没有规定随机抽取答辩人员，不需要办理这项抽取。", Source);

public sealed record PlacesAreUnclear(string Numbers, Citation Source) : Refusal($"申报{Numbers}的“工作单位所在地”不是通知列出的地区，无法判断参加现场答辩还是随机抽取；请先请申报人补正。", Source);

/// <summary>「申报副高级的，其它地（州、市）随机抽取」: rule DF-02 asked of every application that is before the committee, so that nobody types who is drawn from.</summary>
public sealed class DefenceCandidates(FieldStore fields, PolicyStore policies, DrawnForDefence drawn)
{
    private static readonly FormField _place = SectionCatalogue.Find(new FieldKey(SectionCatalogue.Basic, 0, "place"))!;

    public async Task<(IReadOnlyList<DrawCandidate> People, Verdict Verdict)> OfAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var ranges = (await policies.PolicyOfNoticeAsync(db, notice, ct)).DefencePlaces.Ranges;
        var files = await db.Cases.AsNoTracking().Where(file => file.Notice == notice && (file.Stage == Stage.Admitted || file.Stage == Stage.Scoring)).ToListAsync(ct);
        var ids = files.ConvertAll(file => file.Id);
        var targets = await fields.ReadSectionAsync(db, ids, SectionCatalogue.Target, ct);
        var basics = await fields.ReadSectionAsync(db, ids, SectionCatalogue.Basic, ct);
        var others = await fields.ReadSectionAsync(db, ids, SectionCatalogue.OtherAttachments, ct);
        var outcomes = await drawn.OutcomesAsync(db, notice, ct);
        var (people, unclear) = (new List<DrawCandidate>(), new List<string>());
        foreach (var file in files)
        {
            var policy = await policies.PolicyOfCaseAsync(db, file, ct);
            if (targets[file.Id].Level() is not { } level || policy.DefencePlaces.Ranges.Value.GetValueOrDefault(level) != DefenceRange.ByPlace)
            {
                continue;
            }
            var place = basics[file.Id].Text(SectionCatalogue.Basic, "place");
            if (!FieldChoices.Of(SectionCatalogue.Basic, _place, policy).Contains(place, StringComparer.Ordinal))
            {
                unclear.Add(file.Number);
            }
            bool? wasDrawn = outcomes.TryGetValue(file.Id, out var outcome) ? outcome : null;
            var placement = DefencePlaces.Decide(level, place, wasDrawn, [others[file.Id].Text(SectionCatalogue.OtherAttachments, "service")], policy);
            people.Add(new(file.Id.ToString(), file.Number, [$"account {file.Applicant}"], 1, Unit: null, WhyLeftOut(placement.Mode, wasDrawn)));
        }
        return (people, Verdict.Of(
            ranges.Value.Values.Contains(DefenceRange.ByPlace) ? null : new NoticeDrawsNobody(ranges.Source),
            unclear.Count > 0 ? new PlacesAreUnclear(string.Join('、', unclear.Order(StringComparer.Ordinal)), ranges.Source) : null));
    }

    private static string? WhyLeftOut(DefenceMode mode, bool? wasDrawn) =>
        mode == DefenceMode.InDrawPool ? null
        : wasDrawn is null ? "按单位所在地参加现场答辩"
        : "此前已经列入抽取";
}
