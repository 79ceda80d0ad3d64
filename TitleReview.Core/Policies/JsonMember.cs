using System.Text.Json;

namespace TitleReview.Core.Policies;

/// <summary>One member of a JSON object with the lines it stands on: what the serializer does not tell.</summary>
/// <param name="Line">Line of the name.</param>
/// <param name="ValueLine">Line on which the value begins.</param>
internal sealed record JsonMember(string Name, int Line, int ValueLine, ReadOnlyMemory<byte> Value)
{
    /// <summary>The members of an object, duplicates included.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not an object.</exception>
    public static IReadOnlyList<JsonMember> Of(ReadOnlyMemory<byte> json, int firstLine)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("应为对象", path: null, lineNumber: 0, bytePositionInLine: 0);
        }

        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var line = LineAt(reader.TokenStartIndex);
            reader.Read();
            var start = reader.TokenStartIndex;
            reader.Skip();
            members.Add(new JsonMember(name, line, LineAt(start), json[(int)start..(int)reader.BytesConsumed]));
        }

        // what follows the object, if anything, makes the reader throw
        reader.Read();
        return members;

        int LineAt(long index) => firstLine + json.Span[..(int)index].Count((byte)'\n');
    }
}
