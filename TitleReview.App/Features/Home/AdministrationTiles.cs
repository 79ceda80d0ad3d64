using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Home;

/// <summary>What the three administrators have to look after.</summary>
internal static class AdministrationTiles
{
    private const int DaysAhead = 30;

    public static async Task<IReadOnlyList<GetDashboard.Tile>> OfAsync(ReviewDb db, Role role, DateOnly today, CancellationToken ct) => role switch
    {
        Role.SystemAdministrator => [await OrganisationsAsync(db, ct), await CalendarAsync(db, today, ct)],
        Role.SecurityAdministrator => [await AssignmentsAsync(db, today, ct), await WithoutRoleAsync(db, ct)],
        _ => [new("审计记录", await db.AuditEntries.CountAsync(ct), Urls.AuditLog), new("做过泄露检查的申报", await db.LastLeakAudits().CountAsync(ct), Urls.LeakAudits)],
    };

    private static async Task<GetDashboard.Tile> OrganisationsAsync(ReviewDb db, CancellationToken ct)
    {
        var without = await db.Organisations.CountAsync(one => one.ClosedAt == null && one.Division == null, ct);
        return new("单位", await db.Organisations.CountAsync(ct), Urls.Organisations, without > 0 ? $"没有填写行政区划的{without}个" : "");
    }

    // next year's arrangement is published in the autumn; without it deadlines over the turn of the year are only guessed
    private static async Task<GetDashboard.Tile> CalendarAsync(ReviewDb db, DateOnly today, CancellationToken ct)
    {
        var range = new DateRange(new(today.Year, 1, 1), new(today.Year + (today.Month >= 10 ? 1 : 0), 12, 31));
        var warnings = (await PolicyStore.CalendarAsync(db, ct)).Warnings(range);
        return new("工作日历", await db.CalendarEntries.CountAsync(ct), Urls.Calendar, warnings.FirstOrDefault(""));
    }

    private static async Task<GetDashboard.Tile> AssignmentsAsync(ReviewDb db, DateOnly today, CancellationToken ct)
    {
        var until = today.AddDays(DaysAhead);
        var ending = db.Assignments.InForceOn(today).Where(held => held.ToOn != null && held.ToOn <= until);
        var first = await ending.MinAsync(held => held.ToOn, ct);
        return new(
            "任职", await db.Assignments.CountAsync(ct), Urls.Assignments,
            first is { } day ? $"{DaysAhead}天内到期的{await ending.CountAsync(ct)}项，最早一项至{Say.Day(day)}" : "",
            first is { } last ? BeijingTime.StartOf(last.AddDays(1)) : null);
    }

    private static async Task<GetDashboard.Tile> WithoutRoleAsync(ReviewDb db, CancellationToken ct) =>
        new("已登记、没有角色的人员", await db.People.CountAsync(person => !db.Assignments.Any(held => held.Person == person.Id), ct), Urls.Assignments);
}
