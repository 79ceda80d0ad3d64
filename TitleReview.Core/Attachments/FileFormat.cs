using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Attachments;

/// <summary>「附件格式审查」: by name and by content; whether the picture decodes is found when it is read.</summary>
public static class FileFormat
{
    /// <summary>「图片格式（*.jpg格式）。」 One finding for the name and one for the content if they are wrong; one pass otherwise.</summary>
    /// <param name="start">The first bytes of the file, three at least.</param>
    /// <remarks>Rule AT-02. A file renamed to .jpg is not a JPEG.</remarks>
    public static IReadOnlyList<Finding> Check(string fileName, ReadOnlySpan<byte> start, UploadsPolicy policy)
    {
        var findings = new List<Finding>();
        if (CheckName(fileName, policy) is { Outcome: Outcome.Refused } wrong)
        {
            findings.Add(wrong);
        }

        // FF D8 FF: start of image, then the first marker
        if (start is not [0xFF, 0xD8, 0xFF, ..])
        {
            findings.Add(Say(Outcome.Refused, $"“{fileName}”的内容不是JPEG图片，改文件名不起作用，请重新扫描或转换格式后再上传。", policy));
        }

        return findings.Count > 0 ? findings : [Say(Outcome.Pass, "附件为JPEG图片。", policy)];
    }

    /// <param name="fileName">The extension is all that counts: *.pdf.</param>
    public static Finding CheckName(string fileName, UploadsPolicy policy)
    {
        var dot = fileName.LastIndexOf('.');
        return policy.Extensions.Value.Contains(dot < 0 ? "" : fileName[(dot + 1)..].ToLowerInvariant(), StringComparer.Ordinal)
            ? Say(Outcome.Pass, "附件的文件名符合要求。", policy)
            : Say(Outcome.Refused, $"“{fileName}”不能上传，附件只收{string.Join("、", policy.Extensions.Value.Select(one => $"*.{one}"))}格式的图片，请转换后再上传。", policy);
    }

    private static Finding Say(Outcome outcome, Wording sentence, UploadsPolicy policy) =>
        new("AT-02", outcome, sentence, policy.Extensions.Source, policy.Extensions.Confidence);
}
