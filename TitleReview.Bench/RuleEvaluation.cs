using BenchmarkDotNet.Attributes;
using TitleReview.App.Cli.Checks;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Bench;

/// <summary>All rules of the submission check on the party-school sample application; then the same with every sentence read.</summary>
[Config(typeof(InProcess))]
[MemoryDiagnoser]
public class RuleEvaluation
{
    private readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private string _json = "";
    private SubmissionFacts _facts = null!;
    private DateTime _at;

    [GlobalSetup]
    public void Load()
    {
        _json = File.ReadAllText(Repository.Find("docs", "samples", "party-school-2023.json"));
        (_facts, _at) = FactsJson.Read(_json, _policy);
    }

    /// <summary>The facts as the rules take them were read before, as when one application is asked for many years or parameters.</summary>
    [Benchmark(Baseline = true)]
    public int Outcomes() => SubmissionCheck.Findings(_facts, _policy, _at).Count(found => found.Finding.Outcome == Outcome.Refused);

    /// <summary>The boxes are read anew every time.</summary>
    [Benchmark]
    public int OutcomesOfFormReadAnew() =>
        SubmissionCheck.Findings(_facts with { Form = _facts.Form with { } }, _policy, _at).Count(found => found.Finding.Outcome == Outcome.Refused);

    [Benchmark]
    public int Sentences() => SubmissionCheck.Findings(_facts, _policy, _at).Sum(found => found.Finding.Sentence.Length);
}
