namespace TitleReview.App.Documents;

/// <summary>Cuts a stream into the messages between zero bytes.</summary>
internal static class ZeroEndedMessages
{
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream from)
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        int count;
        while ((count = await from.ReadAsync(buffer)) > 0)
        {
            var rest = buffer.AsMemory(0, count);
            int end;
            while ((end = rest.Span.IndexOf((byte)0)) >= 0)
            {
                message.Write(rest.Span[..end]);
                yield return message.GetBuffer().AsMemory(0, (int)message.Length);
                message.SetLength(0);
                rest = rest[(end + 1)..];
            }

            message.Write(rest.Span);
        }
    }
}
