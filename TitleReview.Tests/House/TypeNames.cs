using System.Reflection.Metadata;

namespace TitleReview.Tests.House;

/// <summary>Full names of outermost types, without the number of type parameters.</summary>
internal static class TypeNames
{
    public static string Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.IsNested
            ? Outermost(reader, type.GetDeclaringType())
            : Join(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public static string Outermost(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Outermost(reader, (TypeReferenceHandle)type.ResolutionScope)
            : Join(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private static string Join(string @namespace, string name)
    {
        var bare = name.Split('`')[0];
        return @namespace.Length == 0 ? bare : $"{@namespace}.{bare}";
    }
}
