namespace TitleReview.Core.Policies;

/// <summary>「政策包差错」: one thing wrong in a pack.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Key">The key concerned; empty where the file as a whole is wrong.</param>
public sealed record PolicyPackProblem(int Line, string Key, string Sentence);

/// <summary>A pack that cannot be read. All its problems are named together.</summary>
public sealed class PolicyPackInvalidException(string file, IReadOnlyList<PolicyPackProblem> problems)
    : FormatException(string.Join('\n', problems.Select(problem => $"{file}第{problem.Line}行 {problem.Key}：{problem.Sentence}")))
{
    public string File { get; } = file;

    public IReadOnlyList<PolicyPackProblem> Problems { get; } = problems;
}
