using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TitleReview.Core.Draws;

/// <summary>「抽取记录的规范写法」: docs/draw.md sections 2 and 4. Every hash depends on it.</summary>
public static class CanonicalDraw
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(DrawTranscript transcript) => Object(
        ("format", Text(transcript.Format)), ("frozen", Write(transcript.Frozen)), ("seed", Write(transcript.Seed)), ("result", Write(transcript.Result)),
        ("replacements", List(transcript.Replacements, Write)), ("lastHash", Text(transcript.LastHash)));

    public static string Write(FrozenPool pool) => Object(
        ("draw", Text(pool.Draw)), ("kind", Word(pool.Kind)), ("title", Text(pool.Title)), ("frozenAt", Text(pool.FrozenAt)), ("rules", Write(pool.Rules)),
        ("groups", List(pool.Groups, group => Object(("name", Text(group.Name)), ("seats", Whole(group.Seats)), ("alternates", Whole(group.Alternates))))),
        ("sources", List(pool.Sources, source => Object(("kind", Word(source.Kind)), ("name", Text(source.Name)), ("notBefore", Text(source.NotBefore))))),
        ("secretHash", Text(pool.SecretHash)), ("sealedHash", Text(pool.SealedHash)),
        ("excluded", List(pool.Excluded, left => Object(("reason", Text(left.Reason)), ("count", Whole(left.Count))))),
        ("rows", List(pool.Rows, row => Object(("no", Whole(row.No)), ("group", Whole(row.Group)), ("unit", Whole(row.Unit))))));

    public static string Write(DrawSeed seed) => Object(
        ("frozenHash", Text(seed.FrozenHash)),
        ("entries", List(seed.Entries, entry => Object(
            ("source", Whole(entry.Source)), ("by", Whole(entry.By)), ("value", Text(entry.Value)), ("enteredAt", Text(entry.EnteredAt))))),
        ("secret", Text(seed.Secret)));

    public static string Write(DrawResult result) => Object(
        ("seedHash", Text(result.SeedHash)), ("drawnAt", Text(result.DrawnAt)), ("order", List(result.Order, Whole)),
        ("groups", List(result.Groups, group => Object(("members", List(group.Members, Whole)), ("alternates", List(group.Alternates, Whole))))));

    public static string Write(Replacement one) => Object(
        ("previousHash", Text(one.PreviousHash)), ("leaves", Whole(one.Leaves)), ("enters", Whole(one.Enters)), ("reason", Text(one.Reason)), ("at", Text(one.At)));

    public static string Write(SealedList list) => Object(
        ("draw", Text(list.Draw)), ("salt", Text(list.Salt)), ("rows", List(list.Rows, row => Object(("no", Whole(row.No)), ("person", Text(row.Person))))));

    public static byte[] Bytes(string canonical) => _strict.GetBytes(canonical);

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Bytes(canonical)));

    /// <summary>SHA-256 of the bytes that these hexadecimal digits stand for.</summary>
    public static string HashOfHex(string digits) => Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(digits)));

    /// <summary>Whether the text can stand in a transcript as it is, without any escape.</summary>
    public static bool CanStand(string text) => text.Length > 0 && !text.AsSpan().ContainsAny('"', '\\', '\u007f') && !text.AsSpan().ContainsAnyInRange('\0', '\u001f');

    private static string Write(DrawLimits rules) => Object(
        ("odd", YesNo(rules.Odd)), ("least", Whole(rules.Least)), ("groupLeast", Whole(rules.GroupLeast)), ("unitCap", Whole(rules.UnitCap)),
        ("ownUnit", Whole(rules.OwnUnit)), ("ownNumerator", Whole(rules.OwnNumerator)), ("ownDenominator", Whole(rules.OwnDenominator)), ("heads", YesNo(rules.Heads)));

    private static string Object(params ReadOnlySpan<(string Name, string Value)> members)
    {
        var text = new StringBuilder("{");
        foreach (var (name, value) in members)
        {
            text.Append(text.Length == 1 ? "\"" : ",\"").Append(name).Append("\":").Append(value);
        }

        return text.Append('}').ToString();
    }

    private static string List<T>(IEnumerable<T> items, Func<T, string> write) => $"[{string.Join(',', items.Select(write))}]";

    private static string Text(string text) => $"\"{text}\"";

    private static string Word<T>(T member) where T : struct, Enum => Text(member.ToString().ToLowerInvariant());

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool holds) => holds ? "true" : "false";
}
