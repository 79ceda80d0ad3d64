using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Strangers;

/// <summary>G-IDOR: whatever an expert or an applicant asks for by the id of what is others', by each use case and on each page, he is answered as if it did not exist.</summary>
public abstract class StrangersTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    // each by each person at each of two moments
    private static readonly int _tries = Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 1000 : 100;

    [Theory]
    [InlineData(StrangersWorld.Expert)]
    [InlineData(StrangersWorld.Applicant)]
    public async Task Id_OfWhatIsOthers_IsAnsweredLikeOneThatDoesNotExist(string stranger)
    {
        var world = await StrangersWorld.BuildAsync(Host);
        var differences = new List<string>();

        var first = await ProbeAsync(stranger, await world.IdsAsync(), differences);
        await world.EndAsync();
        var second = await ProbeAsync(stranger, await world.IdsAsync(), differences);

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.True(first >= _tries && second >= _tries, $"{first} and {second} tries");
        TestContext.Current.TestOutputHelper?.WriteLine($"{stranger}: {first} and {second} foreign ids");
    }

    /// <summary>The comparison can fail: to the office, to which it belongs, the same ids answer otherwise, by each of these.</summary>
    [Fact]
    public async Task Id_OfWhatIsOnesOwn_IsFoundToAnswerOtherwise()
    {
        var world = await StrangersWorld.BuildAsync(Host);
        var differences = new List<string>();

        await ProbeAsync("zhaolei", await world.IdsAsync(), differences);

        Assert.All((string[])["GetMeeting", "GetBallot", "GetBallotDesk", "GetPanel", "MeetingScreenPage", "BallotPage"], name => Assert.Contains(differences, difference => difference.StartsWith(name, StringComparison.Ordinal)));
    }

    private async Task<int> ProbeAsync(string stranger, IReadOnlyDictionary<Type, IReadOnlyList<Guid>> ids, List<string> differences)
    {
        var kinds = ids.Where(kind => kind.Value.Count > 0).Select(kind => kind.Key).ToHashSet();
        var constants = await ConstantsAsync();
        var (probes, pages) = (UseCaseProbe.All(kinds), Pages());
        Assert.True(probes.Count > 60 && pages.Count > 30, $"{probes.Count} use cases, {pages.Count} pages");
        var tried = 0;
        for (var round = 0; round == 0 || tried < _tries; round++)
        {
            var at = round;
            foreach (var probe in probes)
            {
                var foreign = await probe.AskAsync(Host.As(stranger), type => ids.TryGetValue(type, out var known) && known.Count > 0 ? known[at % known.Count] : constants.TryGetValue(type, out var constant) ? constant : null);
                var invented = await probe.AskAsync(Host.As(stranger), type => kinds.Contains(type) ? Guid.NewGuid() : constants.TryGetValue(type, out var constant) ? constant : null);
                tried++;
                if (foreign != invented)
                {
                    differences.Add($"{probe.Name}\n  there: {Cut(foreign)}\n  not there: {Cut(invented)}");
                }
            }
            foreach (var page in pages)
            {
                foreach (var id in ids.Values.SelectMany(known => known.Skip(at % Math.Max(1, known.Count)).Take(1)))
                {
                    var (foreign, invented) = (await RenderAsync(page, stranger, id), await RenderAsync(page, stranger, Guid.NewGuid()));
                    tried++;
                    if (foreign != invented)
                    {
                        differences.Add($"{page.Name}\n  there: {Cut(foreign)}\n  not there: {Cut(invented)}");
                    }
                }
            }
            if (differences.Count > 0)
            {
                break;
            }
        }
        return tried;
    }

    // what everybody knows: the same in both
    private async Task<IReadOnlyDictionary<Type, Guid>> ConstantsAsync()
    {
        await using var db = await Host.DbAsync();
        return new Dictionary<Type, Guid>
        {
            [typeof(NoticeId)] = (await db.Notices.Where(notice => notice.PolicyId == TestWorld.PolicyId).Select(notice => notice.Id).SingleAsync()).Value,
            [typeof(OrganisationId)] = (await Host.OrganisationAsync(TitleReview.App.DevData.Cast.Office)).Value,
            [typeof(CommitteeId)] = (await db.Committees.Select(one => one.Id).FirstAsync()).Value,
            [typeof(PersonId)] = (await Host.PersonAsync("zhoumin")).Value,
            // in numbers only, for everybody who signs in
            [typeof(DrawId)] = Guid.NewGuid(),
            [typeof(ScoreTableId)] = Guid.NewGuid(),
            [typeof(Guid)] = Guid.NewGuid(),
        };
    }

    private static IReadOnlyList<Type> Pages() =>
    [
        .. typeof(Program).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes<RouteAttribute>().Any(route => route.Template.Contains("{Id", StringComparison.Ordinal) || route.Template.Contains("{Task", StringComparison.Ordinal))),
    ];

    private async Task<string> RenderAsync(Type page, string subject, Guid id)
    {
        var caller = Host.As(subject);
        ((IHostEnvironmentNavigationManager)caller.Get<NavigationManager>()).Initialize("http://localhost/", "http://localhost/page");
        await using var renderer = new HtmlRenderer(caller.Get<IServiceProvider>(), NullLoggerFactory.Instance);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var parameter in page.GetProperties().Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null))
        {
            object? value = parameter.PropertyType == typeof(Guid) ? id : parameter.Name == "Task" ? id.ToString("N") : parameter.Name == "Section" ? "Basic" : null;
            if (value is not null)
            {
                parameters[parameter.Name] = value;
            }
        }
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            try
            {
                var html = WebUtility.HtmlDecode((await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString());
                return html.Replace(id.ToString("N"), "ID", StringComparison.OrdinalIgnoreCase).Replace(id.ToString(), "ID", StringComparison.OrdinalIgnoreCase);
            }
            catch (Exception fault)
            {
                return $"{fault.GetType().Name}: {fault.Message}";
            }
        });
    }

    private static string Cut(string text) => text.Length > 400 ? text[..400] : text;
}

public sealed class StrangersOnSqliteTests() : StrangersTests(UseCaseHost.SqliteAsync);

public sealed class StrangersOnPostgresTests(PostgresServer server) : StrangersTests(() => UseCaseHost.PostgresAsync(server));
