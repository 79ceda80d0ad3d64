using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「任职资格文件模板」(模板7): the fixed text, with {places} for what a case fills in.</summary>
/// <param name="DocNo">As the notice types it, with square brackets.</param>
/// <param name="DocNoRendered">As it is printed: GB/T 9704-2012 7.2.5 asks for 〔〕.</param>
/// <param name="ToNote">The notice's remark on the addressees; not printed.</param>
public sealed record ApprovalTemplate(
    Citation Source,
    string Name,
    IReadOnlyList<string> Head,
    string DocNo,
    string DocNoRendered,
    string Title,
    string To,
    string ToNote,
    string Body,
    string Attachment)
{
    public static ApprovalTemplate Official { get; } = EmbeddedTemplate.Read<ApprovalTemplate>("template-7.json");

    private string WordBefore => DocNo[..DocNo.IndexOf("{X}", StringComparison.Ordinal)];

    private string WordAfter => DocNo[(DocNo.IndexOf("{X}", StringComparison.Ordinal) + 3)..DocNo.IndexOf('[', StringComparison.Ordinal)];

    /// <summary>Whether a document's word, for example 新工职字, is of the template's shape.</summary>
    public bool Takes(string word) =>
        word.Length > WordBefore.Length + WordAfter.Length && word.StartsWith(WordBefore, StringComparison.Ordinal) && word.EndsWith(WordAfter, StringComparison.Ordinal);

    /// <summary>「发文机关代字」: what the document's word, for example 新工职字, has in the template's {X}.</summary>
    /// <exception cref="ArgumentException">The word is not of the template's shape.</exception>
    public string MarkOf(string word) => Takes(word) ? word[WordBefore.Length..^WordAfter.Length] : throw new ArgumentException($"{word} is not {DocNo}", nameof(word));
}
