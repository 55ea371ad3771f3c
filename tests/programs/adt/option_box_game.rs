// Option box game.
#[derive(PartialEq, Clone, Copy)]
enum Cell {
    Empty,
    X,
    O,
}

struct Board {
    cells: [[Cell; 3]; 3],
    turn: Cell,
}

impl Board {
    fn play(&mut self, r: usize, c: usize) -> bool {
        if self.cells[r][c] != Cell::Empty {
            return false;
        }
        self.cells[r][c] = self.turn;
        self.turn = match self.turn {
            Cell::X => Cell::O,
            _ => Cell::X,
        };
        true
    }
    fn winner(&self) -> Option<Cell> {
        let b = &self.cells;
        let lines = [
            [(0, 0), (0, 1), (0, 2)],
            [(1, 0), (1, 1), (1, 2)],
            [(2, 0), (2, 1), (2, 2)],
            [(0, 0), (1, 0), (2, 0)],
            [(0, 1), (1, 1), (2, 1)],
            [(0, 2), (1, 2), (2, 2)],
            [(0, 0), (1, 1), (2, 2)],
            [(0, 2), (1, 1), (2, 0)],
        ];
        for [a, m, z] in lines {
            let first = b[a.0][a.1];
            if first != Cell::Empty && first == b[m.0][m.1] && first == b[z.0][z.1] {
                return Some(first);
            }
        }
        None
    }
    fn show(&self) {
        for row in &self.cells {
            for c in row {
                print!(
                    "{}",
                    match c {
                        Cell::Empty => '.',
                        Cell::X => 'X',
                        Cell::O => 'O',
                    }
                );
            }
            println!();
        }
    }
}

fn main() {
    let mut b = Board {
        cells: [[Cell::Empty; 3]; 3],
        turn: Cell::X,
    };
    for (r, c) in [(1, 1), (0, 0), (1, 1), (0, 2), (2, 0), (0, 1)] {
        if !b.play(r, c) {
            println!("taken {r},{c}");
        }
    }
    b.show();
    match b.winner() {
        Some(Cell::X) => println!("X wins"),
        Some(Cell::O) => println!("O wins"),
        _ => println!("none"),
    }
}
