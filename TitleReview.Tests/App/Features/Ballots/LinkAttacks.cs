namespace TitleReview.Tests.App.Features.Ballots;

/// <summary>What an attacker with the whole database makes of one meeting after the other: he brings the voters in some order, the published ballots in some order, and lays one list on the other.</summary>
internal sealed class LinkAttacks
{
    private readonly Dictionary<string, int> _hits = new(StringComparer.Ordinal);
    private int _voters;

    public int Meetings { get; private set; }

    /// <summary>Share of voters whose ballot each attack named rightly.</summary>
    public IReadOnlyDictionary<string, double> Rates => _hits.ToDictionary(hit => hit.Key, hit => (double)hit.Value / _voters, StringComparer.Ordinal);

    public string Worst => _hits.MaxBy(hit => hit.Value).Key is var name ? $"{_hits.Count} attacks on {Meetings} meetings; the best links {Rates[name]:P2} ({name}), chance {(double)Meetings / _voters:P2}" : "";

    /// <param name="truth">Which ballot is whose; known to the test alone.</param>
    public void Try(IReadOnlyDictionary<string, string> truth, IReadOnlyDictionary<string, IReadOnlyList<string>> votersIn, IReadOnlyDictionary<string, IReadOnlyList<string>> ballotsIn)
    {
        (Meetings, _voters) = (Meetings + 1, _voters + truth.Count);
        foreach (var (byVoter, voters) in votersIn)
        {
            foreach (var (byBallot, ballots) in ballotsIn)
            {
                var name = $"voters by {byVoter} × ballots by {byBallot}";
                _hits[name] = _hits.GetValueOrDefault(name) + voters.Zip(ballots, (voter, ballot) => truth[voter] == ballot).Count(isRight => isRight);
            }
        }
    }
}
