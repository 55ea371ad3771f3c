// Const matrix.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Matrix<const R: usize, const C: usize> {
    d: [[i32; C]; R],
}

impl<const R: usize, const C: usize> Matrix<R, C> {
    fn zero() -> Self {
        Matrix { d: [[0; C]; R] }
    }
    fn transpose(&self) -> Matrix<C, R> {
        let mut m = Matrix::<C, R>::zero();
        for r in 0..R {
            for c in 0..C {
                m.d[c][r] = self.d[r][c];
            }
        }
        m
    }
    fn mul<const K: usize>(&self, o: &Matrix<C, K>) -> Matrix<R, K> {
        let mut m = Matrix::<R, K>::zero();
        for r in 0..R {
            for k in 0..K {
                for c in 0..C {
                    m.d[r][k] += self.d[r][c] * o.d[c][k];
                }
            }
        }
        m
    }
}

fn sum_all<T, const N: usize>(a: [T; N]) -> T
where
    T: std::ops::Add<Output = T> + Default + Copy,
{
    let mut s = T::default();
    for x in a {
        s = s + x;
    }
    s
}

fn main() {
    let m = Matrix {
        d: [[1, 2, 3], [4, 5, 6]],
    };
    println!("{:?}", m.transpose());
    println!("{:?}", m.mul(&m.transpose()));
    println!("{} {}", sum_all([1, 2, 3]), sum_all([0.5, 0.25]));
    println!("{}", m.transpose().transpose() == m);
}
