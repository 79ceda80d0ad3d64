namespace TitleReview.App.Identity;

/// <summary>Why a token is refused. Written to the log, never shown.</summary>
public enum TokenProblem
{
    TooLong = 1,
    Malformed,
    WrongType,
    AlgorithmNotAccepted,
    UnknownKey,
    WrongSignature,
    WrongIssuer,
    WrongAudience,
    WrongAuthorizedParty,
    Expired,
    NotYetValid,
    IssuedInFuture,
    TooOld,
    NonceMissing,
    WrongNonce,
    NonceNotAllowed,
    SubjectMissing,
    NotALogout,
    IdMissing,
}
