using System.Reflection;

namespace TitleReview.Core.Policies;

/// <summary>One record of parameters and the word its keys begin with: <see cref="TitleEvidencePolicy"/> is title_evidence.</summary>
internal sealed record PolicyStage(Type Record)
{
    private const string Suffix = "Policy";

    public string Name { get; } = PolicyJson.KeyPart(Record.Name[..^Suffix.Length]);

    public IReadOnlyList<ParameterInfo> Members { get; } = MembersOf(Record);

    public static IReadOnlyList<ParameterInfo> MembersOf(Type record) =>
        record.GetConstructors().Single(constructor => constructor.GetParameters().Length > 0).GetParameters();

    public string KeyOf(ParameterInfo member) => $"{Name}.{PolicyJson.KeyPart(member.Name!)}";
}
