using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace TitleReview.Tests.House;

/// <summary>Follows metadata handles and signatures from one type and notes every type they name.</summary>
internal sealed class ReferenceCollector(MetadataReader reader, string from, HashSet<CompiledReference> found) : ISignatureTypeProvider<bool, bool>
{
    private string _member = "";

    public void Visit(IEnumerable<EntityHandle> handles)
    {
        foreach (var handle in handles)
        {
            Visit(handle);
        }
    }

    public void VisitConstraints(IEnumerable<GenericParameterHandle> parameters) =>
        Visit(parameters.SelectMany(p => reader.GetGenericParameter(p).GetConstraints(), (_, c) => reader.GetGenericParameterConstraint(c).Type));

    public void VisitAttributes(IEnumerable<CustomAttributeHandle> attributes) =>
        Visit(attributes.Select(a => reader.GetCustomAttribute(a).Constructor));

    public void Visit(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition: Add(TypeNames.Outermost(reader, (TypeDefinitionHandle)handle)); break;
            case HandleKind.TypeReference: Add(TypeNames.Outermost(reader, (TypeReferenceHandle)handle)); break;
            case HandleKind.TypeSpecification: reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, false); break;
            case HandleKind.FieldDefinition: VisitField(reader.GetFieldDefinition((FieldDefinitionHandle)handle)); break;
            case HandleKind.MethodDefinition: VisitMethod(reader.GetMethodDefinition((MethodDefinitionHandle)handle)); break;
            case HandleKind.MemberReference: VisitMember(reader.GetMemberReference((MemberReferenceHandle)handle)); break;
            case HandleKind.MethodSpecification: VisitInstance(reader.GetMethodSpecification((MethodSpecificationHandle)handle)); break;
            case HandleKind.StandaloneSignature: VisitSignature(reader.GetStandaloneSignature((StandaloneSignatureHandle)handle)); break;
        }
    }

    private void VisitField(FieldDefinition field)
    {
        VisitOwner(field.GetDeclaringType(), field.Name);
        field.DecodeSignature(this, false);
    }

    private void VisitMethod(MethodDefinition method)
    {
        VisitOwner(method.GetDeclaringType(), method.Name);
        method.DecodeSignature(this, false);
    }

    private void VisitMember(MemberReference member)
    {
        VisitOwner(member.Parent, member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            member.DecodeFieldSignature(this, false);
        }
        else
        {
            member.DecodeMethodSignature(this, false);
        }
    }

    private void VisitInstance(MethodSpecification instance)
    {
        Visit(instance.Method);
        instance.DecodeSignature(this, false);
    }

    private void VisitSignature(StandaloneSignature signature)
    {
        if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
        {
            signature.DecodeLocalSignature(this, false);
        }
        else
        {
            signature.DecodeMethodSignature(this, false);
        }
    }

    private void VisitOwner(EntityHandle owner, StringHandle member)
    {
        _member = reader.GetString(member);
        Visit(owner);
        _member = "";
    }

    private bool Add(string to) => found.Add(new(from, to, _member));

    bool ISignatureTypeProvider<bool, bool>.GetTypeFromSpecification(MetadataReader r, bool context, TypeSpecificationHandle handle, byte kind) =>
        r.GetTypeSpecification(handle).DecodeSignature(this, context);

    bool ISimpleTypeProvider<bool>.GetTypeFromDefinition(MetadataReader r, TypeDefinitionHandle handle, byte kind) => Add(TypeNames.Outermost(r, handle));

    bool ISimpleTypeProvider<bool>.GetTypeFromReference(MetadataReader r, TypeReferenceHandle handle, byte kind) => Add(TypeNames.Outermost(r, handle));

    // The parts of a composed type have been noted by the time it is put together.
    bool ISimpleTypeProvider<bool>.GetPrimitiveType(PrimitiveTypeCode code) => false;

    bool ISZArrayTypeProvider<bool>.GetSZArrayType(bool element) => false;

    bool IConstructedTypeProvider<bool>.GetArrayType(bool element, ArrayShape shape) => false;

    bool IConstructedTypeProvider<bool>.GetByReferenceType(bool element) => false;

    bool IConstructedTypeProvider<bool>.GetGenericInstantiation(bool generic, ImmutableArray<bool> arguments) => false;

    bool IConstructedTypeProvider<bool>.GetPointerType(bool element) => false;

    bool ISignatureTypeProvider<bool, bool>.GetFunctionPointerType(MethodSignature<bool> signature) => false;

    bool ISignatureTypeProvider<bool, bool>.GetGenericMethodParameter(bool context, int index) => false;

    bool ISignatureTypeProvider<bool, bool>.GetGenericTypeParameter(bool context, int index) => false;

    bool ISignatureTypeProvider<bool, bool>.GetModifiedType(bool modifier, bool unmodified, bool required) => false;

    bool ISignatureTypeProvider<bool, bool>.GetPinnedType(bool element) => false;
}
