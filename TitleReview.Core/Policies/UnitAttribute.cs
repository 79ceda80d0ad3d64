namespace TitleReview.Core.Policies;

/// <summary>「计量单位」 of a policy's value. A pack must name the same one, so that 48 hours are never read as 48 days.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class UnitAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
