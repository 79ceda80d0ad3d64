using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>Experts in a pool without the way that led them there.</summary>
internal static class FilledPool
{
    /// <summary>Puts one expert into the pool of the cast's office, since the first day of the year.</summary>
    /// <param name="which">Another person for another figure.</param>
    public static async Task<ExpertId> AddAsync(UseCaseHost host, int which, Action<PoolExpert>? change = null)
    {
        await using var db = await host.DbAsync();
        var expert = Of(host, await host.OrganisationAsync(Cast.Office), which);
        change?.Invoke(expert);
        db.PoolExperts.Add(expert);
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", expert.Id.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
        return expert.Id;
    }

    /// <summary>An expert of the cast, with the account, in standing and pledged today; the caller saves.</summary>
    public static void AddCast(UseCaseHost host, ReviewDb db, OrganisationId office, string name, PersonId person)
    {
        var expert = Of(host, office, CastNumbers + db.PoolExperts.Local.Count);
        (expert.Name, expert.ComparedName, expert.Person, expert.PledgedOn) = (name, new PersonName(name).Compared, person, host.Clock.Today());
        (expert.Series, expert.Specialty, expert.Title, expert.Level) = ("党干校教师", "党干校（中等专科体制）教师", "高级讲师", TitleLevel.Associate);
        db.PoolExperts.Add(expert);
    }

    /// <summary>Every test of a class begins with an empty pool.</summary>
    public static Func<Task<UseCaseHost>> None(Func<Task<UseCaseHost>> start) => async () =>
    {
        var host = await start();
        await using var db = await host.DbAsync();
        await db.PoolExperts.ExecuteDeleteAsync();
        return host;
    };

    // far from the figures of any test
    private const int CastNumbers = 900_000;

    private static PoolExpert Of(UseCaseHost host, OrganisationId office, int which)
    {
        var (id, store) = (new ExpertId(Guid.NewGuid()), host.Get<ExpertStore>());
        if (!IdCardNumber.TryParse(InventedNumber.Of(which), host.Clock.Today(), out var number, out var refusal))
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
        var name = new PersonName(string.Create(CultureInfo.InvariantCulture, $"专家{which}"));
        return new PoolExpert
        {
            Id = id,
            Office = office,
            Name = name.Printed,
            ComparedName = name.Compared,
            IdNumberName = store.NameOf(number),
            Box = store.Seal(id, new(number.Value, "13900000000", "汉族")),
            Born = number.BirthDate,
            UnitName = "巴音郭楞州委党校",
            Series = "党干校教师",
            Specialty = "政治学",
            Title = "教授",
            Level = TitleLevel.Full,
            TitleSince = new(2015, 1, 1),
            State = ExpertState.InPool,
            AdmittedOn = new(2023, 1, 1),
        };
    }
}
