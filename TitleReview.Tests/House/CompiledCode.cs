using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TitleReview.Tests.House;

/// <summary>Every type reference in one of our assemblies, those made inside .razor markup included.</summary>
/// <remarks>Constants and enum literals are inlined by the compiler and cannot be seen here; nor can <c>typeof</c> in an attribute's arguments.</remarks>
internal static class CompiledCode
{
    public static IReadOnlyList<CompiledReference> Core { get; } = Read("TitleReview.Core");

    public static IReadOnlyList<CompiledReference> App { get; } = Read("TitleReview.App");

    public static IReadOnlyList<CompiledReference> Read(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var reader = file.GetMetadataReader();
        var found = new HashSet<CompiledReference>();
        foreach (var handle in reader.TypeDefinitions)
        {
            ReadType(file, reader, handle, new ReferenceCollector(reader, TypeNames.Outermost(reader, handle), found));
        }
        return [.. found];
    }

    private static void ReadType(PEReader file, MetadataReader reader, TypeDefinitionHandle handle, ReferenceCollector collector)
    {
        var type = reader.GetTypeDefinition(handle);
        collector.Visit(type.BaseType);
        collector.Visit(type.GetInterfaceImplementations().Select(i => reader.GetInterfaceImplementation(i).Interface));
        collector.VisitConstraints(type.GetGenericParameters());
        collector.VisitAttributes(type.GetCustomAttributes());
        foreach (var property in type.GetProperties())
        {
            collector.VisitAttributes(reader.GetPropertyDefinition(property).GetCustomAttributes());
        }
        foreach (var field in type.GetFields())
        {
            collector.Visit(field);
            collector.VisitAttributes(reader.GetFieldDefinition(field).GetCustomAttributes());
        }
        foreach (var methodHandle in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(methodHandle);
            collector.Visit(methodHandle);
            collector.VisitConstraints(method.GetGenericParameters());
            collector.VisitAttributes(method.GetCustomAttributes());
            if (method.RelativeVirtualAddress != 0)
            {
                ReadBody(file.GetMethodBody(method.RelativeVirtualAddress), collector);
            }
        }
    }

    private static void ReadBody(MethodBodyBlock body, ReferenceCollector collector)
    {
        collector.Visit(body.LocalSignature);
        collector.Visit(body.ExceptionRegions.Select(region => region.CatchType));
        collector.Visit(Instructions.TokensIn(body.GetILReader()));
    }
}
