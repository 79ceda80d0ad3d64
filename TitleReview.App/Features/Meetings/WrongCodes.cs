using System.Collections.Concurrent;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Meetings;

/// <summary>Who has typed so many codes that were not on the screen waits until it shows others: six digits are not guessed from outside the room.</summary>
public sealed class WrongCodes
{
    public const int Most = 5;

    private readonly ConcurrentDictionary<PersonId, (int Count, DateTime Since)> _wrong = new();

    public bool MayTry(PersonId person, DateTime now) => !_wrong.TryGetValue(person, out var wrong) || wrong.Count < Most || now - wrong.Since >= SignInCode.Shown;

    public void Missed(PersonId person, DateTime now) =>
        _wrong.AddOrUpdate(person, _ => (1, now), (_, wrong) => now - wrong.Since >= SignInCode.Shown ? (1, now) : (wrong.Count + 1, wrong.Since));
}
