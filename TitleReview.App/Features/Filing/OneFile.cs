namespace TitleReview.App.Features.Filing;

/// <summary>The one file of a form.</summary>
internal static class OneFile
{
    /// <summary>Null for anything but one whole file.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            if (!request.HasFormContentType || (await request.ReadFormAsync(ct)).Files is not [var file])
            {
                return null;
            }
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, ct);
            return content;
        }
        catch (Exception broken) when (broken is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
    }
}
