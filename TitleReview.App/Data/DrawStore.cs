using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>What of a draw is encrypted in the database: the plan, the secret with the sealed list, and seeds until they are used.</summary>
public sealed class DrawStore(Cipher cipher)
{
    public string Seal(DrawId draw, DrawPlan plan) => cipher.EncryptText(JsonSerializer.Serialize(plan), $"plan of {draw}");

    public DrawPlan Plan(Draw draw) => JsonSerializer.Deserialize<DrawPlan>(cipher.DecryptText(draw.PlanBox, $"plan of {draw.Id}"))!;

    public string Seal(DrawId draw, string secret, SealedList list) => cipher.EncryptText(JsonSerializer.Serialize(new Kept(secret, CanonicalDraw.Write(list))), $"secret of {draw}");

    public string Secret(Draw draw) => Open(draw).Secret;

    public SealedList List(Draw draw) => DrawReading.ReadSealed(CanonicalDraw.Bytes(Open(draw).List))!;

    /// <summary>Everybody who had a number in a concluded draw of a notice, and what he is now; null: he was not drawn.</summary>
    public async Task<IReadOnlyList<(Guid Person, DrawStanding? Standing)>> OutcomesAsync(ReviewDb db, NoticeId notice, DrawKind kind, CancellationToken ct)
    {
        var draws = await db.Draws.AsNoTracking().Where(draw => draw.Notice == notice && draw.Kind == kind && draw.State == DrawState.Drawn).ToListAsync(ct);
        var ids = draws.ConvertAll(draw => draw.Id);
        var drawn = await db.DrawMembers.AsNoTracking().Where(member => ids.Contains(member.Draw)).ToDictionaryAsync(member => (member.Draw, member.No), member => member.Standing, ct);
        return
        [
            .. from draw in draws
               from row in List(draw).Rows
               select (Guid.ParseExact(row.Person, "N"), drawn.TryGetValue((draw.Id, row.No), out var standing) ? standing : (DrawStanding?)null),
        ];
    }

    public string SealValue(DrawId draw, int source, string value) => cipher.EncryptText(value, $"seed {source} of {draw}");

    public SeedEntry Entry(DrawSeedEntry row) => new(row.Source, row.By, cipher.DecryptText(row.ValueBox, $"seed {row.Source} of {row.Draw}"), DrawForm.Time(row.EnteredAt));

    private Kept Open(Draw draw) => JsonSerializer.Deserialize<Kept>(cipher.DecryptText(draw.SecretBox!, $"secret of {draw.Id}"))!;

    private sealed record Kept(string Secret, string List);
}
