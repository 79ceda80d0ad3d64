using System.Reflection;
using Xunit;

namespace TitleReview.Tests.House;

/// <summary>G-BLD: nothing that an expert is handed has a place where an identity could stand.</summary>
public sealed class BlindnessTests
{
    private const string Root = "TitleReview.Core.Scoring.BlindSubmission";

    private static readonly string[] _tellingWords =
        ["Name", "Unit", "IdCard", "Identity", "Phone", "Mobile", "Photo", "Ethnic", "Sex", "Gender", "Birth", "Address", "Applicant", "Person", "Organisation", "Case", "Employer"];

    private static readonly string[] _tellingTypes = ["PersonId", "PersonName", "IdCardNumber", "OrganisationId", "CaseId", "Actor", "ReviewCase"];

    /// <summary>Members that bear such a word and are harmless, each with its reason.</summary>
    private static readonly Dictionary<string, string> _harmless = new(StringComparer.Ordinal);

    [Fact]
    public void WhatAnExpertIsShown_HasNoPlaceForAnIdentity()
    {
        var root = OurTypes.Core.SingleOrDefault(type => type.FullName == Root);
        Assert.True(root is not null, $"{Root} does not exist: what an expert is shown must be that type.");

        HouseAssert.None(Walk(root).Distinct());
    }

    [Fact]
    public void Walk_OfATellingShape_FindsWordsTypesAndWhatIsNested()
    {
        var found = Walk(typeof(TellingSpecimen)).ToList();

        Assert.Contains(found, line => line.Contains("Parts.ApplicantPhone", StringComparison.Ordinal));
        Assert.Contains(found, line => line.Contains("Owner is a PersonId", StringComparison.Ordinal));
        Assert.Equal(2, found.Count);
    }

    private static IEnumerable<string> Walk(Type root)
    {
        var seen = new HashSet<Type>();
        return Walk(root, OurTypes.BareName(root), seen);
    }

    private static IEnumerable<string> Walk(Type type, string path, HashSet<Type> seen)
    {
        if (!type.Namespace!.StartsWith("TitleReview", StringComparison.Ordinal) || type.IsEnum || !seen.Add(type))
        {
            yield break;
        }
        foreach (var (name, member) in Members(type))
        {
            var where = $"{path}.{name}";
            if (_tellingWords.FirstOrDefault(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } word && !_harmless.ContainsKey($"{OurTypes.BareName(type)}.{name}"))
            {
                yield return $"{where} bears the word {word}";
            }
            foreach (var part in Parts(member))
            {
                if (_tellingTypes.Contains(part.Name))
                {
                    yield return $"{where} is a {part.Name}";
                    continue;
                }
                foreach (var deeper in Walk(part, where, seen))
                {
                    yield return deeper;
                }
            }
        }
    }

    private static IEnumerable<(string Name, Type Type)> Members(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return type.GetProperties(All).Where(p => p.Name != "EqualityContract").Select(p => (p.Name, p.PropertyType))
            .Concat(type.GetFields(All).Where(f => !f.Name.Contains('<')).Select(f => (f.Name, f.FieldType)));
    }

    /// <summary>The type itself, what an array holds, and every type argument.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];
}
