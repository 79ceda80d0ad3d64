namespace TitleReview.Core.Policies;

/// <summary>A value that a rule needs is in none of the packs. There is no default in code.</summary>
public sealed class ParameterNotSetException(string name, string pack)
    : InvalidOperationException($"政策包 {pack} 及其上位政策包均未设置参数 {name}。")
{
    public string Name { get; } = name;

    public string Pack { get; } = pack;
}
