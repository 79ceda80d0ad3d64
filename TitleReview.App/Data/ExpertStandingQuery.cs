using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Data;

/// <summary>「专家能否查看材料」: asked before anything of an application is opened to an expert.</summary>
public static class ExpertStandingQuery
{
    // template 4, as the list of what is filed beforehand names it
    private const string Pledge = "专家个人诚信承诺书";

    /// <summary>In standing in the pool of the notice's office (EX-06, PE-03), and, where the notice asks for it, pledged under this notice (CM-09).</summary>
    public static async Task<Verdict> WhyNotJudgeAsync(ReviewDb db, NoticeId id, Policy policy, IReadOnlyCollection<PersonId> experts, DateOnly today, CancellationToken ct)
    {
        var notice = await db.Notices.AsNoTracking().Where(one => one.Id == id).Select(one => new { one.Office, one.PublishedAt }).SingleAsync(ct);
        var pool = db.PoolExperts.AsNoTracking().Where(expert => expert.Office == notice.Office && expert.Person != null && experts.Contains(expert.Person.Value));
        var standing = (await pool.InStandingOn(db, today).Select(expert => expert.Person!.Value).ToListAsync(ct)).ToHashSet();
        var missing = experts.Where(expert => !standing.Contains(expert)).ToList();
        var unsigned = policy.Filing.BeforeItems.Value.Contains(Pledge, StringComparer.Ordinal)
            ? experts.Where(standing.Contains).Except(await PledgedAsync(db, id, BeijingTime.DayOf(notice.PublishedAt), pool.Select(expert => new Entry(expert.Id, expert.Person!.Value, expert.PledgedOn)), ct)).ToList()
            : [];
        if (missing.Count + unsigned.Count == 0)
        {
            return Verdict.Allowed;
        }
        var names = await db.People.AsNoTracking().Where(person => experts.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return Verdict.Of(
            // the clause on the size of groups begins with 「在职称评审委员会专家库内随机抽取」
            missing.Count > 0 ? new ExpertsAreNotInStanding(Join(missing), policy.Committees.GroupMinimum.Source) : null,
            unsigned.Count > 0 ? new PledgesAreUnsigned(Join(unsigned), policy.Filing.BeforeItems.Source) : null);

        string Join(IEnumerable<PersonId> people) => string.Join('、', people.Select(person => names.GetValueOrDefault(person, "不明人员")).Order(StringComparer.Ordinal));
    }

    private sealed record Entry(ExpertId Expert, PersonId Person, DateOnly? PledgedOn);

    /// <summary>Whose signed scan is there, or whose signature has been recorded since the notice was published: an earlier one was for another review.</summary>
    private static async Task<IReadOnlyList<PersonId>> PledgedAsync(ReviewDb db, NoticeId notice, DateOnly published, IQueryable<Entry> pool, CancellationToken ct)
    {
        var scans = (await db.SignedPledges.AsNoTracking().Where(pledge => pledge.Notice == notice && pledge.Kind == PledgeKind.Expert).Select(pledge => pledge.Signer).ToListAsync(ct)).ToHashSet();
        return [.. (await pool.ToListAsync(ct)).Where(one => one.PledgedOn >= published || scans.Contains(one.Expert.Value) || scans.Contains(one.Person.Value)).Select(one => one.Person)];
    }
}

/// <summary>「不在专家库」</summary>
public sealed record ExpertsAreNotInStanding(string Names, Citation Source)
    : Refusal($"{Names}目前不在本评审委员会的专家库，或者因情况变动、诚信记录不能参加评审；请另选专家，或先在“专家库”中办理入库、关联登录账号。", Source);

/// <summary>「未签订承诺书」</summary>
public sealed record PledgesAreUnsigned(string Names, Citation Source)
    : Refusal($"{Names}还没有签订专家个人诚信承诺书；请由本人签字、按手印后在“名册和承诺书”页面上传，或在专家页面登记签署日期，再交付材料。", Source);
