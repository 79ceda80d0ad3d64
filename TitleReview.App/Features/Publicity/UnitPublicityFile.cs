using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>What the sheets of a publicity in the unit are composed from.</summary>
/// <param name="Upheld">Numbers of the objections that were found true.</param>
/// <param name="Posted">The words as they were registered; null: none are.</param>
internal sealed record UnitPublicityFile(
    Policy Policy, WorkingCalendar Calendar, ApplicationForm Form, string Unit, Data.Rows.Publicity? Period, PublicityStore.Posted? Posted, IReadOnlyList<OpenObjection> Open, IReadOnlyList<int> Upheld)
{
    public static async Task<UnitPublicityFile> LoadAsync(ReviewDb db, ReviewCase file, PolicyStore policies, FieldStore fields, PublicityStore words, CancellationToken ct)
    {
        var period = await db.UnitPublicityAsync(file, ct);
        return new(
            await policies.PolicyAsync(db, file.PolicyHash, ct),
            await PolicyStore.CalendarAsync(db, ct),
            await fields.ReadFormAsync(db, file.Id, ct),
            await db.Organisations.Where(unit => unit.Id == file.Unit).Select(unit => unit.Name).SingleAsync(ct),
            period,
            period is null ? null : words.Open(period),
            await db.OpenObjectionsAsync(file.Id, Data.Rows.PublicityKind.Unit, ct),
            await db.UpheldObjectionsAsync(file.Id, file.History.Last(line => line.Act == Act.Submit).At, ct));
    }

    public Verdict WhyNoResult(DateTime now) => UnitResult.WhyNot(Period.Days(), Open, Upheld, now, Policy.Publicity, Calendar);

    /// <summary>Null while nothing is registered, or where the words of an earlier time were not.</summary>
    public PrintedLetter? Announcement(DateOnly today) => Posted is { } posted && Period.Days() is { } days
        ? UnitAnnouncement.Print(posted.Person, posted.Text, days, Unit, AnnouncedPerson.PrintedNumber(Form, today, Policy.Publicity.ShowsFullIdNumber.Value), Policy.Publicity)
        : null;

    /// <summary>Null while it may not be made.</summary>
    public PrintedLetter? Result(DateTime now) => Posted is { } posted && Period.Days() is { } days && !WhyNoResult(now).IsRefused
        ? UnitResult.Print(posted.Person, PublicityPeriod.Of(days, Policy.Publicity.CountsStartDay.Value, Calendar), Unit, Policy.Publicity)
        : null;
}
