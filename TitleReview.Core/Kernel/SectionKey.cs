namespace TitleReview.Core.Kernel;

/// <summary>「申报栏目」: the sections of an application; a notice says which it asks for, in what order and under what title.</summary>
public enum SectionKey
{
    Basic = 1,
    Education,
    Qualification,
    WorkHistory,
    Achievements,
    Awards,
    Papers,
    IntellectualProperty,
    Appraisals,
    WorkSummary,
    ContinuingEducation,
    OtherAttachments,
    Pledge,
}
