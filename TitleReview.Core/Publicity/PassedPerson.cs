namespace TitleReview.Core.Publicity;

/// <summary>「公示的通过人员」: name, unit and level, and nothing else of a person.</summary>
public sealed record PassedPerson(string Name, string Unit, string Level);
