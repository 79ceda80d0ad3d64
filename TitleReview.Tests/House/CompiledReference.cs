namespace TitleReview.Tests.House;

/// <summary>One place in compiled code that names a type. Both ends are outermost types; nested and generated ones count as the type they stand in.</summary>
/// <param name="Member">The member that is called or read; empty where only the type is named.</param>
internal readonly record struct CompiledReference(string From, string To, string Member)
{
    public string FromNamespace => NamespaceOf(From);

    public string ToNamespace => NamespaceOf(To);

    private static string NamespaceOf(string type) => type.Contains('.') ? type[..type.LastIndexOf('.')] : "";
}
