using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Strangers;

/// <summary>G-IDOR, over HTTP: every address with an id in it, asked by those whose it is not, answers to the byte as it does for an id that does not exist, once the id, nonces and the time are taken out.</summary>
public sealed partial class StrangersRoutesTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    private static readonly int _tries = Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 1000 : 100;

    [Fact]
    public async Task Route_AskedForWhatIsOthers_AnswersAsIfItDidNotExist()
    {
        var world = await StrangersWorld.BuildAsync(Host);
        await world.EndAsync();
        await using var site = await OpenSite.StartAsync(Host);

        // a notice is public; what the office has under it is not
        var ids = new Dictionary<Type, IReadOnlyList<Guid>>(await world.IdsAsync()) { [typeof(NoticeId)] = await world.NoticesAsync() };

        foreach (var stranger in (string[])[StrangersWorld.Expert, StrangersWorld.Applicant])
        {
            var (tried, differences) = await ProbeAsync(site, stranger, ids);
            Assert.True(differences.Count == 0, string.Join("\n\n", differences));
            Assert.True(tried >= _tries, $"{stranger}: {tried} tries");
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stranger}: {tried} foreign ids"));
        }
    }

    /// <summary>The comparison can fail: whose it is is answered otherwise.</summary>
    [Fact]
    public async Task Route_AskedForWhatIsOnesOwn_IsFoundToAnswerOtherwise()
    {
        var world = await StrangersWorld.BuildAsync(Host);
        await world.EndAsync();
        await using var site = await OpenSite.StartAsync(Host);
        var ids = await world.IdsAsync();

        Assert.Contains((await ProbeAsync(site, "chenjing", ids, once: true)).Differences, difference => difference.StartsWith("GET /blind/", StringComparison.Ordinal));
        Assert.Contains((await ProbeAsync(site, "zhaolei", ids, once: true)).Differences, difference => difference.Contains("minutes.docx", StringComparison.Ordinal));
    }

    private static async Task<(int Tried, IReadOnlyList<string> Differences)> ProbeAsync(OpenSite site, string stranger, IReadOnlyDictionary<Type, IReadOnlyList<Guid>> ids, bool once = false)
    {
        using var client = site.As(stranger);
        var token = await client.GetFromJsonAsync<JsonElement>("/files/token");
        client.DefaultRequestHeaders.Add(token.GetProperty("header").GetString()!, token.GetProperty("token").GetString()!);
        var routes = RoutesOf(site);
        Assert.True(routes.Count > 60, $"{routes.Count} routes");
        var (tried, differences) = (0, new List<string>());
        for (var round = 0; round == 0 || (!once && tried < _tries); round++)
        {
            foreach (var (method, template) in routes)
            {
                // of each kind one, another in each round; a route takes what it takes
                foreach (var id in ids.Values.Where(one => one.Count > 0).Select(one => one[round % one.Count]))
                {
                    var (foreign, invented) = (await AskAsync(client, method, template, id), await AskAsync(client, method, template, Guid.NewGuid()));
                    tried++;
                    if (foreign != invented)
                    {
                        differences.Add($"{method} {template}\n  there: {foreign[..Math.Min(600, foreign.Length)]}\n  not there: {invented[..Math.Min(600, invented.Length)]}");
                    }
                }
            }
        }
        return (tried, differences);
    }

    private static IReadOnlyList<(string Method, string Template)> RoutesOf(OpenSite site) =>
    [
        .. (from route in site.Routes
            let text = route.RoutePattern.RawText ?? ""
            where Id().IsMatch(text) && !text.StartsWith("/_", StringComparison.Ordinal) && !text.StartsWith('_')
            from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            where method is "GET" or "POST"
            select (method, text)).Distinct(),
    ];

    private static async Task<string> AskAsync(HttpClient client, string method, string template, Guid id)
    {
        var address = Id().Replace(template, id.ToString("N"));
        address = Other().Replace(address, parameter => parameter.Groups["name"].Value switch
        {
            "kind" => address.Contains("pledges", StringComparison.Ordinal) ? "Expert" : "pdf",
            "size" => "full",
            "list" => "Staff",
            "from" => "2023-11-13",
            "to" => "2023-11-17",
            "Section" => "Basic",
            "name" => "report",
            _ => "1",
        });
        using var request = new HttpRequestMessage(new HttpMethod(method), address.StartsWith('/') ? address : $"/{address}");
        if (method == "POST")
        {
            request.Content = JsonContent.Create(new { row = 1, section = "Basic", field = "phone", value = "9", version = 0 });
        }
        using var answer = await client.SendAsync(request);
        var heads = answer.Headers.Concat(answer.Content.Headers).Where(head => head.Key is not ("Date" or "Content-Length")).OrderBy(head => head.Key, StringComparer.Ordinal).Select(head => $"{head.Key}: {string.Join(',', head.Value)}");
        var text = $"{(int)answer.StatusCode}\n{string.Join('\n', heads)}\n{await answer.Content.ReadAsStringAsync()}";
        return Nonce().Replace(text.Replace(id.ToString("N"), "ID", StringComparison.OrdinalIgnoreCase).Replace(id.ToString(), "ID", StringComparison.OrdinalIgnoreCase), "");
    }

    [GeneratedRegex(@"\{(?:id|Id|task|Task|Notice|notice|NoticeId|document|PageGuid|signer)(?::guid)?\}", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\{(?<name>\w+)(?::\w+)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Other();

    // markers of the circuit, its state, the antiforgery token
    [GeneratedRegex("""<!--Blazor.*?-->|nonce[-="'\w+/]*|Set-Cookie: [^\n]*|name="__RequestVerificationToken"[^>]*>""", RegexOptions.Singleline, 1000)]
    private static partial Regex Nonce();
}
