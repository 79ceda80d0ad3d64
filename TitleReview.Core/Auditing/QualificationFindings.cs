using TitleReview.Core.Applications;
using TitleReview.Core.Attachments;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>What the rules of qualification say of the form. A rule whose facts are not filled in yet is silent: the empty box is a finding of its own.</summary>
internal static class QualificationFindings
{
    private static readonly string[] _silentWhereNotAsked = ["SE-06", "SE-12", "AP-03", "EL-11", "SC-01"];

    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var form = ReadForm.Of(facts.Form);
        var found = new List<LocatedFinding>();
        At(SectionCatalogue.Basic, 0, "status", form.Status.Length > 0 ? [Eligibility.CheckStatus(form.Status, policy.Scope)] : []);
        At(SectionCatalogue.Target, 0, "level", form is { Level: { } level, Kind: { } kind } ? Eligibility.CheckTarget(new ApplicationTarget(form.Series, form.Specialty, level, kind), policy.Scope) : []);
        At(SectionCatalogue.Target, 0, "kind", FirstTitleOf(form, policy));
        At(SectionCatalogue.Target, 0, "channel", Channel(form, policy, BeijingTime.DayOf(now)));
        At(SectionCatalogue.Qualification, 0, form.HasTitle(policy) ? LocatedFinding.Pages : "title", Title(form, facts.Pages, policy));
        At(SectionCatalogue.Qualification, 0, "obtained", Service(form, policy));
        At(SectionCatalogue.Qualification, 0, LocatedFinding.Pages, Transfer(form, facts.Pages, policy));
        foreach (var (finding, step) in History(form, facts.Unit, policy, BeijingTime.DayOf(now)))
        {
            found.Add(new LocatedFinding(SectionCatalogue.WorkHistory, finding, step?.Row));
        }

        foreach (var finding in Appraisals(form, policy))
        {
            At(SectionCatalogue.Appraisals, finding.Outcome == Outcome.Pass ? null : RowOfAppraisal(finding, facts.Form), RowOfAppraisal(finding, facts.Form) == 0 ? LocatedFinding.NewRow : "grade", [finding]);
        }

        At(SectionCatalogue.WorkSummary, 0, "text", form.SummaryCharacters is { } characters ? [WorkSummary.Check(characters, policy.WorkSummary)] : []);
        foreach (var (finding, row) in Papers(facts, policy))
        {
            At(SectionCatalogue.Papers, row, LocatedFinding.Pages, [finding]);
        }

        return found;

        void At(string section, int? row, string? field, IReadOnlyList<Finding> findings)
        {
            foreach (var finding in findings)
            {
                // what a notice does not ask for at all would only lengthen the page
                if (finding.Outcome != Outcome.NotApplicable || !_silentWhereNotAsked.Contains(finding.Rule))
                {
                    found.Add(new LocatedFinding(section, finding, row, row is null ? null : field));
                }
            }
        }
    }

    /// <summary>Those of the rules that judge the same form otherwise in another year.</summary>
    public static IReadOnlyList<Finding> OfYear(SubmissionFacts facts, Policy policy)
    {
        var form = ReadForm.Of(facts.Form);
        return [.. Service(form, policy), .. Appraisals(form, policy), .. CourseFindings.Hours(facts, policy)];
    }

    private static IReadOnlyList<Finding> Title(ReadForm form, IReadOnlyList<EvidencePage> pages, Policy policy) => form is { Level: not null, Kind: { } kind }
        ?
        [
            TitleEvidence.Check(
                kind, form.HasTitle(policy), form.IsTitleOfRegion,
                pages.Where(page => page.Section == SectionCatalogue.Qualification).Select(page => page.Kind), policy.TitleEvidence),
            .. form is { Level: { } level, Title.Length: > 0 } && kind == ApplicationKind.Review ? [Eligibility.CheckStep(form.Title, level, policy.Scope)] : Array.Empty<Finding>(),
        ]
        : [];

    private static IReadOnlyList<Finding> FirstTitleOf(ReadForm form, Policy policy) => form switch
    {
        { Kind: ApplicationKind.InitialDetermination, Level: { } level, StartedProfession: { } start } => [FirstTitle.CheckDetermination(
            level, form.Education.Count == 0 ? null : form.Education.Max(step => step.Level), policy.Year - start, policy.ServiceYears)],
        { Kind: ApplicationKind.Conferral, Level: { } level } => [FirstTitle.CheckConferral(level, policy.ServiceYears)],
        _ => [],
    };

    private static IReadOnlyList<Finding> Channel(ReadForm form, Policy policy, DateOnly today) => form switch
    {
        { Channel: SectionCatalogue.AidStaff, AidFrom: { } from, AidTo: { } to } => [SpecialChannels.CheckAid(new DateRange(from, to), today, policy.SpecialChannels)],
        { Channel.Length: > 0 } when policy.SpecialChannels.EntrustingOffices.Value.ContainsKey(form.Channel) => SpecialChannels.CheckEntrusted(
            new EntrustedReview(form.Channel, form.LetterFrom.Length == 0 || form.LetterFrom == policy.Blanks.NoneWord.Value ? null : form.LetterFrom, form.HasConsent), policy.SpecialChannels),
        _ => [],
    };

    private static IReadOnlyList<Finding> Transfer(ReadForm form, IReadOnlyList<EvidencePage> pages, Policy policy) => form.IsTransferred && policy.Sections.Asks(SectionKey.Qualification)
        ? [TransferEvidence.Check(form.IsTransferred, pages.Where(page => page.Section == SectionCatalogue.Qualification).Select(page => page.Kind), policy.Sections)]
        : [];

    private static IReadOnlyList<(Finding Finding, int Row)> Papers(SubmissionFacts facts, Policy policy)
    {
        var rows = policy.Sections.Asks(SectionKey.Papers) ? facts.Form.Rows(SectionCatalogue.Papers) : [];
        var found = new List<(Finding, int)>();
        for (var index = 0; index < rows.Count; index++)
        {
            if (Paper(rows[index], facts, policy) is { } finding)
            {
                found.Add((finding.InRow(index + 1), rows[index]));
            }
        }

        return found;
    }

    private static Finding? Paper(int row, SubmissionFacts facts, Policy policy)
    {
        var parts = facts.Pages.Where(page => page.Section == SectionCatalogue.Papers && page.Row == row).Select(page => page.Kind).ToList();
        return facts.Form.Text(SectionCatalogue.Papers, "kind", row) switch
        {
            SectionCatalogue.Paper or SectionCatalogue.Book => PaperEvidence.CheckPaper(parts, policy.Attachments),
            SectionCatalogue.Work => PaperEvidence.CheckWork(facts.Form.Text(SectionCatalogue.Papers, "title", row), parts.Exists(kind => kind.StartsWith(SectionCatalogue.Work, StringComparison.Ordinal)), policy.Attachments),
            _ => null,
        };
    }

    private static IReadOnlyList<Finding> Service(ReadForm form, Policy policy) => form is { Level: { } level, Kind: { } kind }
        ? [ServiceYears.Check(kind, level, form.TitleObtained, policy.Year, policy.ServiceYears)]
        : [];

    private static IReadOnlyList<(Finding Finding, WorkStep? Step)> History(ReadForm form, string unit, Policy policy, DateOnly today)
    {
        if (form.StartedWork is not { } start || !form.IsWorkComplete)
        {
            return [];
        }

        var record = WorkOf(form, YearMonth.Of(start), unit, policy, today);
        return [.. WorkHistory.Continuity(record, policy.WorkHistory), .. WorkHistory.Agreement(record, policy.WorkHistory)];
    }

    internal static WorkRecord WorkOf(ReadForm form, YearMonth start, string unit, Policy policy, DateOnly today) => new(
        start, InYearOf(policy, today), [.. form.WorkSteps.Select(step => step with { MayOverlay = WorkHistory.MayOverlay(step.Unit, policy.WorkHistory) })], unit, form.ProfessionalYears);

    // an application is judged as of the year it is for, whenever that is done
    private static YearMonth InYearOf(Policy policy, DateOnly today) => today.Year > policy.Year ? new YearMonth(policy.Year, 12) : YearMonth.Of(today);

    internal static AppraisalRecord AppraisalsOf(ReadForm form, DateOnly start, Policy policy) => new(policy.Year, start.Year, form.TitleObtained?.Year, form.Grades);

    private static IReadOnlyList<Finding> Appraisals(ReadForm form, Policy policy)
    {
        if (form is not { StartedWork: { } start, Level: { } level })
        {
            return [];
        }

        var record = AppraisalsOf(form, start, policy);
        return
        [
            AppraisalDeferral.CheckYears(record, policy.Appraisals),
            AppraisalDeferral.CheckDeferral(record, policy.ServiceYears.Required[level], policy.Appraisals),
            AppraisalBlock.Check(record, form.Series, policy.Appraisals),
        ];
    }

    // the first that is not 合格 or better; where a year is missing a row has to be added
    private static int RowOfAppraisal(Finding finding, ApplicationForm form)
    {
        foreach (var row in finding.Rule == "AP-01" ? [] : form.Rows(SectionCatalogue.Appraisals))
        {
            if (TargetOfForm.Member<AppraisalGrade>(form.Text(SectionCatalogue.Appraisals, "grade", row)) is { } grade and not (AppraisalGrade.Excellent or AppraisalGrade.Competent))
            {
                return row;
            }
        }

        return 0;
    }
}
