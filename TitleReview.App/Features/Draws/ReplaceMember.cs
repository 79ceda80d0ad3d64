using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>「递补」: who leaves is said, who enters is computed.</summary>
public sealed class ReplaceMember(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(DrawId Draw, int No, ReplacementReason Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ReplaceMember), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var draw = await db.DrawsOf(me, Role.CommitteeOffice).SingleOrDefaultAsync(one => one.Id == command.Draw, ct);
        if (draw?.Transcript is null || draw.Version != command.Version)
        {
            return Verdict.Of(draw is null ? new DrawNotFound() : draw.Transcript is null ? new DrawNeedsResult() : new PageIsStale());
        }
        var (before, now) = (DrawReading.Read(CanonicalDraw.Bytes(draw.Transcript))!, clock.UtcNow());
        var verdict = ReplacementRules.WhyNot(before, command.No);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var after = ReplacementRules.Replace(before, command.No, OfficialName.Of(command.Reason), DrawForm.Time(now));
        var text = CanonicalDraw.Write(after);
        if (TranscriptRules.WhyNot(CanonicalDraw.Bytes(text)) is { IsRefused: true } wrong)
        {
            return wrong;
        }
        draw.Transcript = text;
        var members = await db.DrawMembers.Where(member => member.Draw == draw.Id).ToListAsync(ct);
        foreach (var member in members)
        {
            var group = after.Now[member.Group - 1];
            var (asMember, asAlternate) = (group.Members.ToList().IndexOf(member.No), group.Alternates.ToList().IndexOf(member.No));
            (member.Standing, member.Place) = asMember >= 0 ? (DrawStanding.Member, asMember + 1)
                : asAlternate >= 0 ? (DrawStanding.Alternate, asAlternate + 1)
                : (DrawStanding.Left, member.Place);
        }
        db.Audit(me.Person, now, nameof(ReplaceMember), draw.Id.ToString(), $"{command.No} → {after.Replacements[^1].Enters}: {after.LastHash}");
        return await db.SaveAsync(ct);
    }
}
