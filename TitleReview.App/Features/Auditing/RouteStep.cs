using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>「逐级申报」 drawn: one office on the way of a case.</summary>
/// <param name="Office">Full name.</param>
/// <param name="By">Who passed it; empty: nobody yet.</param>
/// <param name="At">UTC.</param>
public sealed record RouteStep(string Title, string Office, string By, DateTime? At, bool IsNow)
{
    /// <param name="offices">Names by stage.</param>
    internal static IReadOnlyList<RouteStep> Of(ReviewCase file, IReadOnlyDictionary<Stage, string> offices)
    {
        var submit = file.History.LastOrDefault(line => line.Act == Act.Submit);
        return
        [
            new("申报人提交", "", submit?.ActorName ?? "", submit?.At, file.Stage is Stage.Draft or Stage.Returned),
            .. file.Route.Select(stage =>
            {
                var passed = file.History.LastOrDefault(line => line.From == stage && line.Act == Act.Pass && line.Number > (submit?.Number ?? 0));
                return new RouteStep(stage.Title(), offices.GetValueOrDefault(stage, ""), passed?.ActorName ?? "", passed?.At, file.Stage == stage);
            }),
        ];
    }
}
