using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>「期限」 as a filter.</summary>
public enum QueueDue
{
    Any,

    /// <summary>已到期</summary>
    Over,

    /// <summary>临近: within <see cref="QueueFilter.Near"/>.</summary>
    Near,
}

/// <summary>What a queue shows, in which order and from where on: exactly what stands in the page's address.</summary>
public sealed record QueueFilter
{
    public static readonly TimeSpan Near = TimeSpan.FromDays(3);

    public string Text { get; init; } = "";

    /// <summary>Also what has gone on, in place of only what waits.</summary>
    public bool All { get; init; }

    public Stage? Stage { get; init; }

    public NoticeId? Notice { get; init; }

    public OrganisationId? Unit { get; init; }

    public ApplicationKind? Kind { get; init; }

    public TitleLevel? Level { get; init; }

    /// <summary>「第几次提交」</summary>
    public int? Submission { get; init; }

    public QueueDue Due { get; init; }

    /// <summary>「我认领的」</summary>
    public bool Mine { get; init; }

    public QueueSort Sort { get; init; }

    public QueueCursor? After { get; init; }

    /// <summary>What has gone on has no time left, so it stands in the order of arrival.</summary>
    public QueueSort EffectiveSort => All ? QueueSort.Arrival : Sort;

    /// <param name="query">From an address, so it may be anything: what means nothing is left out.</param>
    public static QueueFilter Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new QueueFilter
        {
            Text = Value("filter").Trim() is { Length: <= 50 } text ? text : "",
            All = Value("scope") == "all",
            Stage = Member<Stage>(Value("stage")),
            Notice = Guid.TryParse(Value("notice"), out var notice) ? new NoticeId(notice) : null,
            Unit = Guid.TryParse(Value("unit"), out var unit) ? new OrganisationId(unit) : null,
            Kind = Member<ApplicationKind>(Value("kind")),
            Level = Member<TitleLevel>(Value("level")),
            Submission = int.TryParse(Value("submission"), NumberStyles.None, CultureInfo.InvariantCulture, out var submission) ? submission : null,
            Due = Member<QueueDue>(Value("due")) ?? QueueDue.Any,
            Mine = Value("mine") == "yes",
            Sort = Member<QueueSort>(Value("sort")) ?? QueueSort.TimeLeft,
            After = QueueCursor.TryParse(Value("after")),
        };

        string Value(string key) => values.TryGetValue(key, out var found) ? found.ToString() : "";
    }

    /// <summary>As it stands behind the question mark; empty for the queue as one meets it first.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder();
        Add("filter", Text);
        Add("scope", All ? "all" : "");
        Add("stage", $"{Stage}");
        Add("notice", $"{Notice}");
        Add("unit", $"{Unit}");
        Add("kind", $"{Kind}");
        Add("level", $"{Level}");
        Add("submission", Submission?.ToString(CultureInfo.InvariantCulture) ?? "");
        Add("due", Due == QueueDue.Any ? "" : $"{Due}");
        Add("mine", Mine ? "yes" : "");
        Add("sort", Sort == QueueSort.TimeLeft ? "" : $"{Sort}");
        Add("after", $"{After}");
        return query.ToQueryString().ToString().TrimStart('?');

        void Add(string key, string value)
        {
            if (value.Length > 0)
            {
                query.Add(key, value);
            }
        }
    }

    private static T? Member<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var member) && Enum.IsDefined(member) && !char.IsAsciiDigit(text[0]) ? member : null;
}
