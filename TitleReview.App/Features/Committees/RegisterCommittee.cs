using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

public sealed record CommitteeNeedsNameAndSeries() : Refusal("请填写评审委员会名称和评审系列（各不超过100字）。");

public sealed record CommitteeExists(string Name) : Refusal($"“{Name}”已经登记，请在列表中打开它；确是另一个评审委员会的，请用不同的名称。");

public sealed record CommitteeKindIsUnknown() : Refusal("没有这个所在层级或组建方式，请从列表中选择。");

/// <summary>Enters a committee into the register, with a blank first registration.</summary>
public sealed class RegisterCommittee(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public const int MostLetters = 100;

    public sealed record Command(OrganisationId Office, string Name, CommitteeSeat Seat, string Series, CommitteeForming Forming);

    /// <param name="Committee">Where it was allowed.</param>
    public sealed record Result(Verdict Verdict, CommitteeId? Committee);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RegisterCommittee), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, null);
        }
        if (!me.Holds(Role.CommitteeOffice, command.Office))
        {
            return new(Verdict.Of(new OperationNotFound()), null);
        }
        var (name, series) = (command.Name.Trim(), command.Series.Trim());
        var verdict = Verdict.Of(
            IsWritten(name) && IsWritten(series) ? null : new CommitteeNeedsNameAndSeries(),
            Enum.IsDefined(command.Seat) && Enum.IsDefined(command.Forming) ? null : new CommitteeKindIsUnknown(),
            await db.Committees.AnyAsync(one => one.Name == name, ct) ? new CommitteeExists(name) : null);
        if (verdict.IsRefused)
        {
            return new(verdict, null);
        }
        var (id, now) = (new CommitteeId(newId()), clock.UtcNow());
        db.Committees.Add(new Committee { Id = id, Office = command.Office, Name = name, Seat = command.Seat, Series = series, Forming = command.Forming });
        db.CommitteeRegistrations.Add(new CommitteeRegistration { Id = newId(), Committee = id, Number = 1, Call = await db.LastCallAsync(ct), ChangedAt = now });
        db.Audit(me.Person, now, nameof(RegisterCommittee), id.ToString());
        return new(await db.SaveAsync(ct), id);
    }

    public static bool IsWritten(string text) => text.Length is > 0 and <= MostLetters;
}
