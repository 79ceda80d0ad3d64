using TitleReview.Core.Kernel;

namespace TitleReview.Core.Masking;

/// <summary>「佐证材料页」: one uploaded scan, the answer to 是否需要遮盖, and the names of its files in the vault.</summary>
public sealed class EvidencePage : IVersioned
{
    private EvidencePage()
    {
    }

    public PageId Id { get; private init; }

    public CaseId Case { get; private init; }

    /// <summary>Key of the section it proves.</summary>
    public string Section { get; private init; } = "";

    /// <summary>Row of a list section; 0 for the section as a whole.</summary>
    public int Row { get; private init; }

    /// <summary>「材料种类」, one of the notice's evidence kinds.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Who uploaded it: what the unit adds later never enters the blind copy.</summary>
    public Role UploadedAs { get; private init; } = Role.Applicant;

    /// <summary>Order within the case: the smaller stands first. A page that is moved takes a number never given before, so there are gaps.</summary>
    public int Position { get; private set; }

    /// <summary>The original, sealed: read by officers of the case only.</summary>
    public string Original { get; private init; } = "";

    /// <summary>The upright view of the original, for the applicant and the officers.</summary>
    public string View { get; private set; } = "";

    public int StoredWidth { get; private init; }

    public int StoredHeight { get; private init; }

    /// <summary>1 to 8, as in Exif: at first what the file said, then what the applicant made of it in quarter turns.</summary>
    public int Orientation { get; private set; } = 1;

    public int McuWidth { get; private init; }

    public int McuHeight { get; private init; }

    public SecrecyDeclaration Secrecy { get; private init; }

    /// <summary>Measured when it arrived: its words are hard to read.</summary>
    public bool LooksBlurred { get; private init; }

    public MaskDecision Decision { get; private set; }

    public IReadOnlyList<MaskRegion> Regions { get; private set; } = [];

    /// <summary>The burned copy and what is made from it; empty until the page is answered, and again after every change of the answer.</summary>
    public string BurnedFull { get; private set; } = "";

    public string BurnedView { get; private set; } = "";

    public string BurnedThumbnail { get; private set; } = "";

    /// <summary>UTC; null while the page stands. A removed page stays in the recycle bin.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; set; }

    public PageGeometry Geometry => new(StoredWidth, StoredHeight, Orientation, McuWidth, McuHeight);

    public bool IsBurned => BurnedFull.Length > 0;

    /// <summary>Whether turning it would make an answer, or boxes already drawn, worthless.</summary>
    public bool HasMasking => Decision != MaskDecision.Undecided || Regions.Count > 0;

    public static EvidencePage Upload(
        PageId id, CaseId file, Role uploadedAs, string section, int row, string kind, int position, string original, string view, PageGeometry geometry,
        SecrecyDeclaration secrecy = SecrecyDeclaration.Missing, bool looksBlurred = false) => new()
        {
            Id = id,
            Case = file,
            UploadedAs = uploadedAs,
            Section = section,
            Row = row,
            Kind = kind,
            Position = position,
            Original = original,
            View = view,
            StoredWidth = geometry.StoredWidth,
            StoredHeight = geometry.StoredHeight,
            Orientation = geometry.Orientation,
            McuWidth = geometry.McuWidth,
            McuHeight = geometry.McuHeight,
            Secrecy = secrecy,
            LooksBlurred = looksBlurred,
        };

    public void MoveTo(int position) => Position = position;

    /// <summary>Turns the upright page; the stored picture and its grid stay as they are. Boxes drawn on the page as it stood mean nothing on the turned one.</summary>
    /// <param name="view">The view of the original as it stands now.</param>
    public void Turn(int orientation, string view)
    {
        Answer(MaskDecision.Undecided, []);
        (Orientation, View) = (orientation, view);
    }

    /// <summary>Keeps a draft of the answer. Whatever was burned before no longer counts.</summary>
    public void Answer(MaskDecision decision, IReadOnlyList<MaskRegion> regions)
    {
        Decision = decision;
        Regions = [.. regions];
        BurnedFull = BurnedView = BurnedThumbnail = "";
    }

    /// <summary>Notes the files burned from the answer as it stands.</summary>
    public void Burned(string full, string view, string thumbnail) => (BurnedFull, BurnedView, BurnedThumbnail) = (full, view, thumbnail);

    public void Remove(DateTime at) => RemovedAt = at;

    public void Restore() => RemovedAt = null;
}
