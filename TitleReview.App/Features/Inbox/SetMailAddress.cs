using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inbox;

public sealed record MailAddressIsWrong() : Refusal("邮箱地址不正确，请填写如 name@example.cn 的地址；不需要邮件提醒的请留空。");

/// <summary>Says where one wants to be reminded by mail; empty: nowhere.</summary>
public sealed class SetMailAddress(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, MailAddresses addresses)
{
    private const int Longest = 254;

    /// <param name="Version">As it was on the page.</param>
    public sealed record Command(string Address, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SetMailAddress), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var address = command.Address.Trim();
        if (address.Length > 0 && !IsAddress(address))
        {
            return Verdict.Of(new MailAddressIsWrong());
        }
        if (!await addresses.PutAsync(db, me.Person, address, command.Version, clock.UtcNow(), ct))
        {
            return Verdict.Of(new PageIsStale());
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(SetMailAddress), me.Person.ToString(), address.Length > 0 ? "given" : "withdrawn");
        return await db.SaveAsync(ct);
    }

    // a bare address and nothing else: no name beside it, no second one, nothing that a header could be made of
    private static bool IsAddress(string text) =>
        text.Length <= Longest && text.All(letter => letter is > ' ' and < '\u007f' and not (',' or ';' or '<' or '>' or '"'))
        && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text && parsed.Host.Contains('.', StringComparison.Ordinal);
}
